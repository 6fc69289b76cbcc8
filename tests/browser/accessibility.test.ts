import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds, readingKinds } from '../support/page-kinds.ts';
import { type SiteName, screens, visit } from '../support/visit.ts';

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each<SiteName>(['shipped', 'second'])('the %s site, checked by machine', (site) => {
  describe.each(pageKinds(site))('at %s', (path) => {
    it.each([
      ['a phone by day', screens.phone, 'light'],
      ['a phone at night', screens.phone, 'dark'],
      ['a laptop by day', screens.laptop, 'light'],
      ['a laptop at night', screens.laptop, 'dark'],
    ] as const)('shuts nobody out on %s', async (_, viewport, colorScheme) => {
      const page = await visit(site, path, { viewport, colorScheme });
      const t = Date.now();
      expect(await violations(page, { runOnly: rules })).toEqual([]);
      console.log('axe', Date.now() - t, path);
    });
  });

  it.each(readingKinds(site))('can be read with weak eyes at %s', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit(site, path, { colorScheme });
      const onlyContrast = { type: 'rule', values: ['color-contrast-enhanced'] } as const;
      expect(await violations(page, { runOnly: onlyContrast }, 'main')).toEqual([]);
    }
  });
});

/** What axe finds wrong: the rule, and where. */
async function violations(page: Page, options: axe.RunOptions, within = 'html'): Promise<string[]> {
  await page.evaluate(script);
  const { violations } = await page.evaluate(
    ([options, within]) => (window as unknown as { axe: typeof axe }).axe.run(within, options),
    [options, within] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
