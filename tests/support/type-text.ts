import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is used of the text field of the editor's package. */
interface Lexical {
  getEditorState: () => { _selection: { anchor?: { key: string; offset: number } } | null };
  getElementByKey: (key: string) => Element | null;
}

/** Puts the cursor behind the last letter of a sentence, once the editor has taken in where it was put before. */
export async function endOf(page: Page, sentence: Locator): Promise<void> {
  await sentence.click();
  const isAtEnd = async () => {
    await page.keyboard.press('End');
    const isEnd = await page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      return anchorOffset !== undefined && anchorOffset === anchorNode?.textContent?.length;
    });
    return isEnd && (await page.evaluate(isCursorTakenIn, false));
  };
  await expect.poll(isAtEnd).toBe(true);
}

/**
 * Runs in the page: true once the text field itself has its cursor where the browser has it. What is typed earlier
 * lands where the cursor was before.
 * @param mayBeBeside at an end of a piece of text the field may count the cursor to the piece beside it
 */
export function isCursorTakenIn(mayBeBeside: boolean): boolean {
  const { anchorNode, anchorOffset } = getSelection() ?? {};
  const root = anchorNode?.parentElement?.closest('.lexical-root');
  const field = (root as { __lexicalEditor?: Lexical } | null | undefined)?.__lexicalEditor;
  const anchor = field?.getEditorState()._selection?.anchor;
  if (field === undefined || anchor === undefined || !anchorNode) return false;
  const piece = field.getElementByKey(anchor.key);
  if (piece?.contains(anchorNode) === true && anchor.offset === anchorOffset) return true;
  const isAtAnEnd = anchorOffset === 0 || anchorOffset === anchorNode.textContent?.length;
  const block = anchorNode.parentElement?.closest('p, li, h2, h3, td, th, blockquote');
  return mayBeBeside && isAtAnEnd && piece !== null && block?.contains(piece) === true;
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
