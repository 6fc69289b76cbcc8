import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { type SiteName, screens, visit } from '../support/visit.ts';

/** Finger-sized, in CSS pixels. Source: WCAG 2.2, success criterion 2.5.5. */
const fingerSize = 44;

describe.each<SiteName>(['shipped', 'second'])('every kind of page of the %s site, on a phone,', (site) => {
  it.each(pageKinds(site))(
    'has buttons and menus that a finger can hit, and fields, folds and footnotes as phones need them: %s',
    async (path) => {
      const page = await visit(site, path, { viewport: screens.phone, hasTouch: true, isMobile: true });
      await page.locator('summary', { hasText: /Men[uú]/ }).click();
      expect(await tooSmall(page)).toEqual([]);
      expect(await unfitForPhones(page)).toEqual([]);
    },
  );
});

/**
 * Fields that iOS zooms into (below 16 pixels), folds whose state VoiceOver does not say (any other box than a block
 * or a list item), and footnote marks that are smaller than 24 pixels (WCAG 2.2, success criterion 2.5.8) or that
 * stand alone in a line.
 */
async function unfitForPhones(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const start = (element: Element) => element.outerHTML.slice(0, 100);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const fields = [...document.querySelectorAll('input:not([type="hidden"]), select, textarea')].filter(
      (field) => parseFloat(getComputedStyle(field).fontSize) < 16,
    );
    const folds = [...document.querySelectorAll('summary')].filter(
      (fold) => !['block', 'list-item', 'none'].includes(getComputedStyle(fold).display),
    );
    const marks = [...document.querySelectorAll('sup a')].filter((mark) => {
      if (!mark.checkVisibility()) return false;
      const { width, height } = mark.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    const alone = [...document.querySelectorAll('sup')].filter((mark) => {
      const before = mark.previousSibling;
      if (!mark.checkVisibility() || before?.nodeType !== Node.TEXT_NODE) return false;
      const range = document.createRange();
      range.selectNodeContents(before);
      const last = [...range.getClientRects()].pop();
      return last !== undefined && mark.getBoundingClientRect().left < last.right - 20;
    });
    return [...fields, ...folds, ...marks, ...alone].map(start);
  });
}

/** Buttons, fields and links of menus that are lower or narrower than a finger. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((size) => {
    const targets = 'button, input, summary, header a, footer nav a, call-bar a, a.button';
    return [...document.querySelectorAll(targets)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < size || box.width < size)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 100)}: ${box.width} x ${box.height}`);
  }, fingerSize);
}
