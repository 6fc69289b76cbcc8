import { inject } from 'light-my-request';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { buildDay } from '#lib/build-day.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import { withRegion } from '#publishing/comment-region.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { commentsViews } from '#view-models/comments.ts';
import type { ScreenName } from '#view-models/screens.ts';
import { manyComments, page, regionOf } from '../support/comment-makers.ts';
import { mistakesIn } from '../support/html-mistakes.ts';
import { readPageTemplate } from '../support/page-template.ts';
import { readSite } from '../support/read-site.ts';
import { screenSamples } from '../support/screen-samples.ts';
import { sites } from '../support/sites.ts';

const site = readSite(sites.second);
const handler = await loadPageHandler(sites.second.outDir);
const draw = screenRenderer(handler);
const built = site.pages.find(({ path }) => path === page.path)?.html ?? '';
const template = readPageTemplate(page.path);
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)></textarea>&amp;\n\nhttps://a.test/?"onmouseover="b`;
const samples = Object.entries(screenSamples(hostile));
const drawSample = async ({ name, screen }: (typeof samples)[number][1]) =>
  withContentPolicy(await draw(name, screen as never));

describe('the region of comments that the server renders', () => {
  it('is the one that the page was built with, to the last byte', async () => {
    const known = readSiteFacts(sites.second.outDir).pages.find(({ path }) => path === page.path);
    const { timeZone = 'UTC', website } = site.practice;
    const [view] = commentsViews(known ?? page, [], { today: buildDay(), timeZone, website });
    const drawn = view && (await draw('region', view));
    expect(drawn).toMatch(/^<comment-region[\s>][\s\S]*<\/comment-region>$/);
    expect(withContentPolicy(withRegion(template, drawn ?? ''))).toBe(built);
  });

  it('finds its styles in the page, however many comments are put in and whether it is open or closed', async () => {
    const styles = [...template.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
    const styled = new Set(
      [...styles.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', '')),
    );
    for (const view of [regionOf(manyComments(60)), regionOf(manyComments(5), { closes: '2020-01-01' })]) {
      const region = parse(await draw('region', view)).querySelectorAll('[class]');
      const classes = new Set(region.flatMap(({ classList }) => [...classList.values()]));
      expect(classes.size).toBeGreaterThan(10);
      // A comment has its look from the list around it, and the last is about paper.
      const bare = [...classes].filter((name) => !styled.has(name));
      expect(bare.toSorted()).toEqual(['comment', 'no-print', 'own']);
    }
  });

  it('leaves a good page where it is put in', async () => {
    expect(await mistakesIn(withRegion(built, await draw('region', regionOf(manyComments(60)))))).toEqual([]);
  });
});

describe.each(samples)('%s', (_, sample) => {
  it('is a valid page of its own that no search engine keeps', async () => {
    const html = await drawSample(sample);
    expect(await mistakesIn(html)).toEqual([]);
    const root = parse(html);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(root.querySelector('link[rel="canonical"]')).toBeNull();
  });

  it('shows what others wrote as text alone', async () => {
    const root = parse(await drawSample(sample));
    expect(
      root.querySelectorAll('img:not(header .logo), script:not([src]):not([type]):not(head script)'),
    ).toEqual([]);
    const names = root.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
    expect(names.filter((name) => /^on/i.test(name))).toEqual([]);
  });

  it('sends its forms to this site alone, by post where they change something', async () => {
    const forms = parse(await drawSample(sample)).querySelectorAll('main form');
    // The search of the desk shows and changes nothing.
    const others = forms.filter((form) => form.getAttribute('method') !== 'post');
    const actions = new Set(others.map((form) => form.getAttribute('action')));
    expect([...actions].filter((action) => action !== '/desk/comments/')).toEqual([]);
    expect(forms.filter((form) => !/^\/(comments|desk)\//.test(form.getAttribute('action') ?? ''))).toEqual(
      [],
    );
  });
});

it('nobody can ask for a screen by its address', async () => {
  const names: readonly ScreenName[] = ['region', ...new Set(samples.map(([, { name }]) => name))];
  for (const name of names) {
    const { statusCode } = await inject(
      (request, response) => void handler(request, response, () => response.end()),
      { url: `/screens/${name}/`, headers: { host: 'localhost' } },
    );
    expect(statusCode, name).toBe(404);
  }
  expect(site.sitemap.filter(({ url }) => url.pathname.startsWith('/screens/'))).toEqual([]);
});
