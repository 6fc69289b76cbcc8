import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { buildDay } from '#lib/build-day.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { commentsViews } from '#view-models/comments.ts';
import { manyComments } from '../support/comment-makers.ts';
import { mistakesIn } from '../support/html-mistakes.ts';
import { oneLine, readSite } from '../support/read-site.ts';
import { screenSamples } from '../support/screen-samples.ts';
import { sites } from '../support/sites.ts';

const path = '/es/conditions/sciatica/';
const page = { path, title: 'Ciática' };
const site = readSite(sites.shipped);
const draw = screenRenderer(await loadPageHandler(sites.shipped.outDir));
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)></textarea>`;
const samples = Object.entries(screenSamples(hostile)).filter(([, { name }]) =>
  ['write', 'receipt', 'subscription'].includes(name),
);

describe.each(samples)('%s of a Spanish page', (_, { name, screen }) => {
  it('is a valid page in Spanish, and what a reader wrote stays text', async () => {
    const html = withContentPolicy(await draw(name, { ...screen, page } as never));
    expect(await mistakesIn(html)).toEqual([]);
    const root = parse(html);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('es-US');
    const text = oneLine(root.querySelector('main')?.structuredText ?? '');
    expect(text).toContain('Volver a: Ciática');
    expect(text).not.toMatch(/\b(?:Your|comment is|Back to|Send|mail when)\b/);
    expect(root.querySelectorAll('main script:not([src]):not([type="module"])')).toEqual([]);
    expect(root.querySelector('img[onerror]')).toBeNull();
  });
});

it('the region of a Spanish page is the one that it was built with, and speaks Spanish with comments too', async () => {
  const known = readSiteFacts(sites.shipped.outDir).pages.find((each) => each.path === path);
  const { timeZone = 'UTC', website } = site.practice;
  const showing = { today: buildDay(), timeZone, website };
  const built = site.pages.find((each) => each.path === path)?.root.querySelector('comment-region');
  const views = (comments: Parameters<typeof commentsViews>[1]) =>
    commentsViews(known ?? page, comments, showing)[0];
  const [empty, full] = [views([]), views(manyComments(3))];
  if (empty === undefined || full === undefined) throw new Error('There is no region.');
  const textOf = (html: string) => oneLine(parse(html).structuredText);
  expect(textOf(await draw('region', empty))).toBe(oneLine(built?.structuredText ?? ''));
  const shown = textOf(await draw('region', full));
  expect(shown).toMatch(/^Comentarios \(\d\) /);
  expect(shown).toContain('Responder a A reader');
  expect(shown).not.toContain('en inglés');
  expect(shown).toMatch(/\d+ de \p{L}+ de \d{4}/u);
});
