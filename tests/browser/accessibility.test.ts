import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds, readingKinds } from '../support/page-kinds.ts';
import { type SiteName, screens, visit } from '../support/visit.ts';

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each<SiteName>(['shipped', 'second'])('the %s site', (site) => {
  it.each(pageKinds(site))(
    'shuts nobody out at %s, on a phone or a laptop, by day or at night',
    async (path) => {
      const page = await visit(site, path, { viewport: screens.phone, colorScheme: 'light' });
      expect(await violations(page, rules), 'on a phone by day').toEqual([]);
      // Night changes nothing but colors.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast']), 'on a phone at night').toEqual([]);
      await page.setViewportSize(screens.laptop);
      expect(await violations(page, rules), 'on a laptop at night').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, ['color-contrast']), 'on a laptop by day').toEqual([]);
    },
  );

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

describe('a page to read', () => {
  it.each(readingKinds('shipped'))('can be read with weak eyes at %s, by day and at night', async (path) => {
    const page = await visit('shipped', path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, ['color-contrast-enhanced'], 'main'), colorScheme).toEqual([]);
    }
  });
});

/** What axe finds wrong within an element, by rules or by sets of them: the rule, and where. */
async function violations(page: Page, only: string[], within = 'html'): Promise<string[]> {
  await page.evaluate(script);
  const { violations } = await page.evaluate(
    ([only, within]) =>
      (window as unknown as { axe: typeof axe }).axe.run(within, {
        runOnly: only,
        resultTypes: ['violations'],
      }),
    [only, within] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
