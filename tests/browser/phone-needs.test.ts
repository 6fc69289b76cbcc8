import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { type SiteName, openTab, screens, visit } from '../support/visit.ts';

describe.each<SiteName>(['shipped', 'second'])('every kind of page of the %s site, on a phone,', (site) => {
  it.each(pageKinds(site))('breaks no phone number, at twice the size of letters: %s', async (path) => {
    const page = await openTab(site, { viewport: screens.phone });
    const settings = await page.context().newCDPSession(page);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(path);
    expect(await brokenNumbers(page)).toEqual([]);
  });

  it.each(pageKinds(site))('has fields, folds and footnotes as phones need them: %s', async (path) => {
    const page = await visit(site, path, { viewport: screens.phone });
    expect(await unfitForPhones(page)).toEqual([]);
  });
});

/** Links that call and break their number into two lines. */
async function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href^="tel:"]')]
      .filter((link) => link.checkVisibility())
      .flatMap((link) => {
        const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const number = /[\d-]{7,}/.exec(texts.currentNode.textContent ?? '');
          if (number === null) continue;
          const range = document.createRange();
          range.setStart(texts.currentNode, number.index);
          range.setEnd(texts.currentNode, number.index + number[0].length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            return [link.outerHTML];
        }
        return [];
      }),
  );
}

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
