import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { openTab } from '../support/visit.ts';

const condition = '/conditions/jaw-pain/';
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags.filter((flag) => flag !== '--disable-background-networking'),
    // Playwright turns off what is tested here.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-background-networking'],
  });
});

afterAll(() => browser.close());

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: inject('siteUrls').shipped });
  await page.goto(path);
  return page;
}

describe('the way from page to page', () => {
  it('comes back to a page as it was left, out of the cache for going back', async () => {
    const page = await open(condition);
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.locator('footer a').first().click();
    await page.waitForURL((url) => url.pathname !== condition);
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${condition}`, { waitUntil: 'commit' });
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  });

  it('comes back to a page in the theme that was chosen meanwhile', async () => {
    const page = await open(condition);
    const look = () =>
      page.evaluate(() => ({
        background: getComputedStyle(document.documentElement).backgroundColor,
        // A color for the browser's own bars that the choice does not change.
        fixed: document.querySelector('[name="theme-color"]'),
      }));
    const before = await look();
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.locator('footer a').first().click();
    await page.waitForURL((url) => url.pathname !== condition);
    await page.getByRole('button', { name: 'Dark mode' }).filter({ visible: true }).click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    const chosen = await look();
    expect(chosen.background).not.toBe(before.background);
    expect(chosen.fixed).toBeNull();
    await page.evaluate(() => history.back());
    await page.waitForURL(`**${condition}`, { waitUntil: 'commit' });
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(await look()).toEqual(chosen);
  });

  it('is rendered ahead, where a link is hovered over', async () => {
    const page = await open(condition);
    const devtools = await page.context().newCDPSession(page);
    // A browser that is watched, as here, fetches the page ahead and leaves out the rendering.
    const fetched: string[] = [];
    devtools.on('Preload.prefetchStatusUpdated', ({ status, key }) => {
      if (status === 'Ready') fetched.push(key.url);
    });
    await devtools.send('Preload.enable');
    await page.locator('script[type="speculationrules"]').waitFor({ state: 'attached' });
    const link = page.locator('footer a').first();
    await link.hover();
    const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await expect.poll(() => fetched).toContain(target);
  });

  it.each([
    ['fades for those who take motion', 'no-preference', true],
    ['jumps for those who asked for less of it', 'reduce', false],
  ] as const)('%s', async (_, reducedMotion, isFaded) => {
    const page = await openTab('shipped', { reducedMotion });
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) =>
        Object.assign(globalThis, { hasTransition: event.viewTransition !== null }),
      ),
    );
    await page.goto(condition);
    await page.locator('footer a').first().click();
    await page.waitForURL((url) => url.pathname !== condition);
    await page.waitForFunction(() => 'hasTransition' in globalThis);
    expect(
      await page.evaluate(() => (globalThis as unknown as { hasTransition: boolean }).hasTransition),
    ).toBe(isFaded);
  });
});
