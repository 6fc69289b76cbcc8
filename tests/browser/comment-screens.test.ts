import { describe, expect, it } from 'vitest';
import { withContentPolicy } from '#lib/content-policy.ts';
import { withRegion } from '#publishing/comment-region.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { rules, violations } from '../support/axe.ts';
import {
  makeCard,
  makeComment,
  makeDesk,
  manyComments,
  page as commented,
  regionOf,
} from '../support/comment-makers.ts';
import { readPageTemplate } from '../support/page-template.ts';
import { screenSamples } from '../support/screen-samples.ts';
import { sites } from '../support/sites.ts';
import { listen, openTab, screens } from '../support/visit.ts';

const draw = screenRenderer(await loadPageHandler(sites.second.outDir));
const words = `My neck is stiff <script>alert(1)</script>. ${'Long'.repeat(60)}\n\nSee https://medlineplus.gov/ too.`;

/** What stands in the frames of a screen. */
const framed = '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1></main></html>';

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
    await tab.route('**/desk/publish/**', (route) =>
      route.fulfill({ body: framed, contentType: 'text/html' }),
    );
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
    const wide = await tab.locator('main button:visible').evaluateAll((buttons) => {
      const end = document.querySelector('main h1')?.getBoundingClientRect().right ?? 0;
      return buttons
        .filter((button) => button.getBoundingClientRect().right > Math.ceil(end))
        .map(({ textContent }) => textContent.trim());
    });
    expect(wide, 'buttons that are wider than the text').toEqual([]);
    expect(heard).toEqual([]);
  });
});

/** Four comments that wait, as most are: some two lines, without an address. */
const waiting = Array.from({ length: 4 }, (_, place) => {
  const asked = 'Is heat or ice better before a massage, and how long should I wait between two visits?';
  const comment = makeComment({
    id: `waiting-${place}`,
    state: 'pending',
    name: `Reader ${place}`,
    words: asked,
  });
  return makeCard(comment, { choice: `${place}.1` });
});

it.each([360, 390])(
  'the desk shows four comments in one screen and a half of a phone, %i wide',
  async (width) => {
    const tab = await openTab('second', { viewport: { width, height: 844 } });
    const many = {
      total: 4,
      most: 1_000,
      fields: { tab: 'pending', until: '1', token: 'to-decide' },
    } as const;
    const body = withContentPolicy(await draw('desk', makeDesk({ cards: waiting, many })));
    await tab.route('**/drawn/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await tab.goto('/drawn/');
    const cards = tab.locator('main article');
    expect(await cards.count()).toBe(4);
    const [first, last] = [await cards.first().boundingBox(), await cards.last().boundingBox()];
    expect((last?.y ?? Infinity) + (last?.height ?? 0) - (first?.y ?? 0)).toBeLessThanOrEqual(1.5 * 844);
  },
);
