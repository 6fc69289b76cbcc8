import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { oldStyles } from '../support/old-styles.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { openTab } from '../support/visit.ts';

/** An iPhone with iOS 15, in CSS pixels. */
const phone = { width: 390, height: 664 };

/** A tab whose pages come with the styles, and whose scripts find the objects, that browsers of 2021 know. */
async function openOldTab(): Promise<Page> {
  const page = await openTab('shipped', { viewport: phone, hasTouch: true, bypassCSP: true });
  await page.addInitScript(() => {
    for (const [owner, names] of [
      [Array.prototype, ['at', 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
      [String.prototype, ['at', 'isWellFormed']],
      [Object, ['groupBy', 'hasOwn']],
      [Promise, ['withResolvers']],
      [AbortSignal, ['timeout', 'any']],
      [Element.prototype, ['checkVisibility']],
      [globalThis, ['structuredClone', 'HTMLDialogElement']],
    ] as const)
      for (const name of names) Reflect.deleteProperty(owner, name);
  });
  await page.route(
    (url) => url.pathname.endsWith('/') || url.pathname.endsWith('.html') || url.pathname.endsWith('.css'),
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const isCss = new URL(route.request().url()).pathname.endsWith('.css');
      const body = isCss
        ? oldStyles(text)
        : text.replaceAll(
            /<style>([\s\S]*?)<\/style>/g,
            (_, css: string) => `<style>${oldStyles(css)}</style>`,
          );
      await route.fulfill({ response, body });
    },
  );
  return page;
}

describe('a phone of 2021', () => {
  it.each(pageKinds('shipped'))('shows one menu, a low head and no more than its width: %s', async (path) => {
    const page = await openOldTab();
    await page.goto(path);
    const { width, head, menus, isStyled } = await page.evaluate(() => {
      const isShown = (selector: string) =>
        [...document.querySelectorAll(selector)].some((it) => it.getClientRects().length > 0);
      return {
        width: document.documentElement.scrollWidth,
        head: document.querySelector('header')?.offsetHeight,
        menus: ['header > div > nav', 'header summary'].filter(isShown),
        isStyled: getComputedStyle(document.body).backgroundColor !== '',
      };
    });
    expect({ width, menus, isStyled }).toEqual({
      width: phone.width,
      menus: ['header summary'],
      isStyled: true,
    });
    expect(head).toBeLessThan(90);
    const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
    expect(margin).toBe('0px');
  });

  it('searches, without a window over the page', async () => {
    const page = await openOldTab();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto('/');
    await page.locator('header').getByRole('link', { name: 'Search' }).tap();
    await page.waitForURL('**/search/');
    await page.getByRole('combobox', { name: 'What hurts?' }).fill('jaw');
    await page.getByRole('option').filter({ hasText: 'Jaw pain' }).first().waitFor();
    await page.getByRole('combobox', { name: 'What hurts?' }).press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    expect(complaints).toEqual([]);
  });
});
