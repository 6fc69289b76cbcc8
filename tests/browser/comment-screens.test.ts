import { describe, expect, it } from 'vitest';
import { withContentPolicy } from '#lib/content-policy.ts';
import { withRegion } from '#publishing/comment-region.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { rules, violations } from '../support/axe.ts';
import { manyComments, page as commented, regionOf } from '../support/comment-makers.ts';
import { readPageTemplate } from '../support/page-template.ts';
import { screenSamples } from '../support/screen-samples.ts';
import { sites } from '../support/sites.ts';
import { listen, openTab, screens } from '../support/visit.ts';

const draw = screenRenderer(await loadPageHandler(sites.second.outDir));
const words = `My neck is stiff <script>alert(1)</script>. ${'Long'.repeat(60)}\n\nSee https://medlineplus.gov/ too.`;

/** Every screen as a finished page, and a page with many comments in it. */
const pages: [string, () => Promise<string>][] = [
  ...Object.entries(screenSamples(words)).map(([name, sample]): [string, () => Promise<string>] => [
    name,
    async () => withContentPolicy(await draw(sample.name, sample.screen as never)),
  ]),
  [
    'a page with many comments',
    async () =>
      withContentPolicy(
        withRegion(readPageTemplate(commented.path), await draw('region', regionOf(manyComments(60)))),
      ),
  ],
];

describe.each(pages)('%s', (_, html) => {
  it('fits a phone, shuts nobody out by day or at night, and breaks no rule of its own policy', async () => {
    const tab = await openTab('second', { viewport: screens.phone });
    const heard = listen(tab, 'second');
    const body = await html();
    await tab.route('**/drawn/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await tab.goto('/drawn/');
    for (const fold of await tab.locator('main details:not([name])').all())
      await fold.evaluate((details: HTMLDetailsElement) => (details.open = true));
    expect(await violations(tab, rules), 'by day').toEqual([]);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(tab, ['color-contrast']), 'at night').toEqual([]);
    const overflow = () => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const small = await tab
      .locator('main :is(button, summary, input:visible, textarea):visible')
      .evaluateAll(
        (parts) =>
          parts.filter(
            (part) => part.getBoundingClientRect().height < 44 && part.closest('[aria-hidden]') === null,
          ).length,
      );
    expect(small, 'things to press that are lower than a thumb').toBe(0);
    expect(heard).toEqual([]);
  });
});
