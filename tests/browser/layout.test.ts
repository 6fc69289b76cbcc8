import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { brokenNotes, stuckWords } from '../support/stuck-words.ts';
import { type SiteName, listen, openTab, screens, visit } from '../support/visit.ts';

/** The narrowest phone, and the widths between which the layout changes. */
const widths = [320, 360, 768, 1440];

describe.each<SiteName>(['shipped', 'second'])('every kind of page of the %s site', (site) => {
  it.each(pageKinds(site))(
    'fits every width, without complaint and without asking others: %s',
    async (path) => {
      const page = await openTab(site);
      const heard = listen(page, site);
      await page.goto(path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overhang(page), `at ${width} pixels`).toEqual([]);
        expect(await stuckWords(page), `at ${width} pixels`).toEqual([]);
        expect(await brokenNotes(page), `at ${width} pixels`).toEqual([]);
      }
      expect(heard).toEqual([]);
    },
  );

  it.each(pageKinds(site))(
    'keeps its text and its phone numbers whole for those who set their letters to twice the size: %s',
    async (path) => {
      const page = await openTab(site, { viewport: screens.phone });
      const settings = await page.context().newCDPSession(page);
      await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await overhang(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(await brokenNumbers(page)).toEqual([]);
      expect(await overlaps(page, 'header .brand, header .brand span, header a, header summary, h1')).toEqual(
        [],
      );
    },
  );
});

describe('the head of a page', () => {
  it.each(['/conditions/sciatica/', '/es/conditions/sciatica/'])(
    'is one row with the name of the practice in one line, on any usual width: %s',
    async (path) => {
      const page = await visit('shipped', path);
      for (const width of [360, 390, 412, 768, 1024, 1152, 1200, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const lines = await page.locator('header .brand span').evaluate((name) => {
          const range = document.createRange();
          range.selectNodeContents(name);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
        expect(lines, `lines of the name at ${width} pixels`).toBe(1);
        const height = await page
          .locator('header')
          .evaluate((header) => header.getBoundingClientRect().height);
        expect(height, `height at ${width} pixels`).toBeLessThan(88);
      }
    },
  );
});

describe('the head of a page on a phone', () => {
  it.each([18, 20, 24, 28])('is not overprinted by letters of %i pixels', async (size) => {
    const page = await openTab('shipped', { viewport: screens.phone });
    const settings = await page.context().newCDPSession(page);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: 13 } });
    await page.goto('/conditions/jaw-pain/');
    expect(await overhang(page)).toEqual([]);
    expect(await overlaps(page, 'header .brand, header a, header summary, h1')).toEqual([]);
  });
});

describe('a visitor at an address that does not exist', () => {
  it('is told so with the right status, and shown a way on', async () => {
    const page = await openTab('shipped');
    const answer = await page.goto('/conditions/no-such-pain/');
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('This page is not here');
    expect(await page.locator('main input[type="search"]').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Conditions A to Z' }).isVisible()).toBe(true);
  });

  it('is sent on once, where only the closing slash was missing', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain');
    expect(new URL(page.url()).pathname).toBe('/conditions/jaw-pain/');
  });
});

describe.each<SiteName>(['shipped', 'second'])('the files of the %s site for machines', (site) => {
  it.each(['/feed.xml', '/sitemap-index.xml', '/sitemap-0.xml'])('are well-formed: %s', async (path) => {
    const page = await visit(site, '/');
    const mistakes = await page.evaluate(async (path) => {
      const text = await (await fetch(path)).text();
      return new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
        ?.textContent;
    }, path);
    expect(mistakes).toBeUndefined();
  });
});

/** What makes the page scroll sideways, if it does. */
async function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(0, 10);
  });
}

/** Elements that hide a part of their own text. What is hidden on purpose, or scrolls, is left out. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const isClipped = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        if (!isClipped || clipPath !== 'none') return false;
        return (
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}

/** Pairs of elements that are drawn over one another, where neither holds the other. */
async function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const shown = [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    return shown.flatMap(({ element, box }, place) =>
      shown
        .slice(place + 1)
        .filter(({ element: other }) => !element.contains(other) && !other.contains(element))
        .filter(
          ({ box: next }) =>
            Math.min(box.right, next.right) - Math.max(box.left, next.left) > 1 &&
            Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > 1,
        )
        .map(({ element: other }) => `${element.outerHTML.slice(0, 60)} and ${other.outerHTML.slice(0, 60)}`),
    );
  }, selector);
}

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
