import { describe, expect, it } from 'vitest';
import { rules, violations } from '../support/axe.ts';
import { pageKinds, readingKinds } from '../support/page-kinds.ts';
import { readSite } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';
import { type SiteName, openTab, screens, visit } from '../support/visit.ts';

/** Pages that can be read with weak eyes. */
const closelyRead = readingKinds('shipped');

describe.each<SiteName>(['shipped', 'second'])('the %s site', (site) => {
  it.each(pageKinds(site))(
    'shuts nobody out at %s, on a phone or a laptop, by day or at night',
    async (path) => {
      const withWeakEyes = async () =>
        site === 'shipped' && closelyRead.includes(path)
          ? violations(page, ['color-contrast-enhanced'], 'main')
          : [];
      const page = await visit(site, path, { viewport: screens.phone, colorScheme: 'light' });
      expect(await violations(page, rules), 'on a phone by day').toEqual([]);
      // Night changes nothing but colors.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast']), 'on a phone at night').toEqual([]);
      await page.setViewportSize(screens.laptop);
      expect(await violations(page, rules), 'on a laptop at night').toEqual([]);
      expect(await withWeakEyes(), 'with weak eyes at night').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, ['color-contrast']), 'on a laptop by day').toEqual([]);
      expect(await withWeakEyes(), 'with weak eyes by day').toEqual([]);
    },
  );

  it('shuts nobody out of any other page of the made-up practice, or in Spanish', async () => {
    const kinds = pageKinds(site);
    const others = readSite(sites[site])
      .pages.map(({ path }) => path)
      .filter((path) => (site === 'second' || path.startsWith('/es/')) && !kinds.includes(path));
    expect(others.length).toBeGreaterThan(10);
    const page = await openTab(site, { viewport: screens.phone, colorScheme: 'light' });
    const found: string[] = [];
    for (const path of others) {
      await page.goto(path);
      found.push(...(await violations(page, rules)).map((violation) => `${path}: ${violation}`));
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('shuts nobody out of the results of a search', async () => {
    const page = await visit(site, '/search/?q=pain', { viewport: screens.phone });
    await page.waitForSelector('[data-search-state="done"]');
    expect(await violations(page, rules)).toEqual([]);
  });

  it('shuts nobody out of the open menu of a phone', async () => {
    const page = await visit(site, '/', { viewport: screens.phone });
    await page.locator('summary', { hasText: 'Menu' }).click();
    expect(await violations(page, rules, 'header')).toEqual([]);
  });
});
