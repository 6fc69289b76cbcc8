import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { screens, visit } from '../support/visit.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'What hurts?' });
const options = (page: Page) => page.getByRole('option');
const card = (page: Page) => page.getByRole('alert');

describe('the search on a phone', () => {
  it('keeps its suggestions while a screen reader takes the focus out of the field, until something else is touched', async () => {
    const page = await visit('shipped', '/search/');
    await field(page).pressSequentially('jaw');
    await options(page).first().waitFor();
    await field(page).blur();
    expect(await options(page).first().isVisible()).toBe(true);
    await page.locator('h1').click();
    await options(page).first().waitFor({ state: 'hidden' });
  });

  it('is the whole screen of a phone, over a page that stays still', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, hasTouch: true, isMobile: true });
    await page.locator('header').getByRole('link', { name: 'Search' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.waitForFunction(() => document.querySelector('dialog')?.clientWidth === innerWidth);
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, ...screens.phone });
    const close = await dialog.getByRole('button', { name: 'Close' }).boundingBox();
    const input = await field(page).boundingBox();
    expect(close && input && close.y < input.y).toBe(true);
    await page.mouse.wheel(0, 600);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => scrollY > 0);
  });

  it('has an example in its field that can be read whole', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, isMobile: true });
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.querySelector('dialog')?.clientWidth === innerWidth);
    const { inside, needed } = await field(page).evaluate((input: HTMLInputElement) => {
      const style = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('This browser measures no text.');
      pen.font = style.font;
      const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
      return { inside: input.clientWidth - padding, needed: pen.measureText(input.placeholder).width };
    });
    expect(needed).toBeLessThanOrEqual(inside);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await field(page).evaluate(placeholderContrast)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps nobody from help in a crisis, by the bar or by suggestions', async () => {
    const page = await visit('shipped', '/search/?q=i+want+to+die', {
      viewport: screens.phone,
      hasTouch: true,
    });
    const links = card(page).getByRole('link');
    await links.first().waitFor();
    await page.locator('call-bar').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => {
      const links = [...document.querySelectorAll('urgent-help a')];
      return links.every((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    });
    for (const link of await links.all())
      expect(await link.evaluate((it) => getComputedStyle(it).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  });
});

/** Runs in the page: how far a field's example stands out from the field. Source: WCAG 2.2, contrast ratio. */
function placeholderContrast(input: Element): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [
    luminance(getComputedStyle(input, '::placeholder').color),
    luminance(getComputedStyle(input).backgroundColor),
  ].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
