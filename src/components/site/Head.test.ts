import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';
import { sharePicture } from '#lib/share-picture.ts';
import { headView, unlistedHead } from '#view-models/head.ts';

const summary = 'What a stiff neck feels like, what helps, and when to see a doctor.';
const subject = {
  title: 'Neck pain',
  summary,
  path: '/conditions/neck-pain/',
  picture: sharePicture('neck'),
};
const listed = headView(subject, { '@context': 'https://schema.org', '@graph': [] });
const search = unlistedHead(subject, '/search/');
const website = 'https://massage.test';

const load = () => import('#components/site/Head.astro');
const render = (head: typeof listed, facts = {}) =>
  renderInPractice(facts, load, {
    props: { head, title: 'Neck pain | Test Street Massage', feed: '/feed.xml' },
  });

const metaOf = (page: Awaited<ReturnType<typeof render>>, name: string) =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
const canonicalOf = (page: Awaited<ReturnType<typeof render>>) =>
  page.querySelector('link[rel="canonical"]')?.getAttribute('href');

describe('the head of a page', () => {
  test('has the title that the tab shows, and the summary as its description', async () => {
    const page = await render(listed);
    expect(wordsOf(page.querySelector('title'))).toBe('Neck pain | Test Street Massage');
    expect(metaOf(page, 'description')).toBe(summary);
  });

  test('gives its full address where the address of the site is known', async () => {
    const page = await render(listed, { website });
    expect(canonicalOf(page)).toBe('https://massage.test/conditions/neck-pain/');
    expect(metaOf(page, 'og:url')).toBe('https://massage.test/conditions/neck-pain/');
  });

  test('claims no address where that of the site is not known', async () => {
    const page = await render(listed);
    expect([canonicalOf(page), metaOf(page, 'og:url')]).toEqual([undefined, undefined]);
  });

  test('of a page that is not listed claims no address, and asks search engines to leave it out', async () => {
    const page = await render(search, { website });
    expect([canonicalOf(page), metaOf(page, 'og:url')]).toEqual([undefined, undefined]);
    expect(metaOf(page, 'robots')).toBe('noindex');
  });

  test('of a page for addresses that do not exist claims no address either', async () => {
    const page = await render(unlistedHead(subject), { website });
    expect([canonicalOf(page), metaOf(page, 'og:url')]).toEqual([undefined, undefined]);
  });

  test('of a listed page does not ask to be left out', async () => {
    expect(metaOf(await render(listed), 'robots')).toBeUndefined();
  });

  test('names the feed of articles, and that of comments where they are taken', async () => {
    const feeds = async (facts = {}) =>
      (await render(listed, facts))
        .querySelectorAll('link[rel="alternate"][type="application/rss+xml"]')
        .map((link) => link.getAttribute('href'));
    expect(await feeds()).toEqual(['/feed.xml']);
    expect(await feeds({ comments: {} })).toEqual(['/feed.xml', '/comments.xml']);
  });

  test('brings the icon with it, so that the text waits for no other request', async () => {
    const page = await render(listed);
    const address = page.querySelector('link[rel="icon"][type="image/svg+xml"]')?.getAttribute('href') ?? '';
    const [, drawing] = /^data:image\/svg\+xml,(.*)$/s.exec(address) ?? [];
    // As a browser reads it: all after a bare number sign would be lost.
    expect(drawing).not.toContain('#');
    const picture = sharp(Buffer.from(decodeURIComponent(drawing ?? '')));
    expect(await picture.metadata()).toMatchObject({ format: 'svg', width: 40, height: 40 });
  });

  test('names the practice and the kind of page to those who share it', async () => {
    const page = await render(listed, { name: 'Robin Massage' });
    expect(metaOf(page, 'og:site_name')).toBe('Robin Massage');
    expect(metaOf(page, 'og:title')).toBe('Neck pain');
    expect(metaOf(page, 'og:type')).toBe('article');
  });

  test('shows those who share it a picture by its full address, with its size and its words', async () => {
    const page = await render(listed, { website });
    expect(metaOf(page, 'og:image')).toBe('https://massage.test/share/neck.png');
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(metaOf(page, 'og:image:alt')).toMatch(/^Drawing: a neck/);
    expect(metaOf(page, 'twitter:card')).toBe('summary_large_image');
  });

  test('names no picture where the address of the site is not known, or the page is not listed', async () => {
    expect(metaOf(await render(listed), 'og:image')).toBeUndefined();
    expect(metaOf(await render(search, { website }), 'og:image')).toBeUndefined();
  });

  test('lets a reader enlarge the page', async () => {
    expect(metaOf(await render(listed), 'viewport')).not.toMatch(/user-scalable|maximum-scale/);
  });
});
