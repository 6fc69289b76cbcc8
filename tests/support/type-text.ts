import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Puts the cursor behind the last letter of a sentence, once the editor has taken in where it was put before. */
export async function endOf(page: Page, sentence: Locator): Promise<void> {
  await sentence.click();
  const isAtEnd = async () => {
    await page.keyboard.press('End');
    await page.waitForTimeout(150);
    return page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      return anchorOffset !== undefined && anchorOffset === anchorNode?.textContent?.length;
    });
  };
  await expect.poll(isAtEnd, { timeout: 15_000 }).toBe(true);
}

/** Pastes what another program would have put on the clipboard, by kind. */
export async function pasteText(page: Page, kinds: Record<string, string>): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    for (const [kind, value] of Object.entries(copied)) clipboardData.setData(kind, value);
    const target = getSelection()?.anchorNode;
    const element = target instanceof Element ? target : target?.parentElement;
    element?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, kinds);
  await page.waitForTimeout(20);
}
