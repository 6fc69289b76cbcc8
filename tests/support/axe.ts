import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Sets of rules: WCAG 2.2 at level AA, and good practice. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong within an element, by rules or by sets of them: the rule, and where. */
export async function violations(page: Page, only: string[], within = 'html'): Promise<string[]> {
  // Half a megabyte: once for each page that is opened.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${script}; undefined`);
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
