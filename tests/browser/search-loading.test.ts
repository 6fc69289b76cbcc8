import { expect, it } from 'vitest';
import { openTab } from '../support/visit.ts';

it.each(['/search/?q=jaw', '/es/search/?q=mandibula'])(
  'has the names and every script of a search on the way before the first of them is there: %s',
  async (path) => {
    const page = await openTab('shipped');
    const requested: string[] = [];
    let letThrough: () => void = () => undefined;
    const scriptsAreThere = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/\.js$/, async (route) => {
      requested.push(route.request().url());
      await scriptsAreThere;
      await route.continue();
    });
    const names = page.waitForRequest('**/pagefind/names.json');
    await page.goto(path, { waitUntil: 'commit' });
    await names;
    await expect.poll(() => requested.some((url) => url.includes('/search-api.'))).toBe(true);
    letThrough();
    await page.locator('site-search[data-search-state="done"]').waitFor();
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /names\.json$|search-api/.test(name)),
    );
    expect(loaded).toHaveLength(2);
  },
);
