import { describe, expect, test } from 'vitest';
import { makePage } from '../../../tests/support/makers.ts';
import { renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';
import { headView, unlistedHead } from '#view-models/head.ts';

const summary = 'What a stiff neck feels like, what helps, and when to see a doctor.';
const { data } = makePage({ title: 'Neck pain', summary });
const listed = headView(data, '/conditions/neck-pain/');
const search = unlistedHead(data, '/search/');
const website = 'https://massage.test';

const load = () => import('#components/site/Head.astro');
const render = (head: typeof listed, facts = {}) =>
  renderInPractice(facts, load, { props: { head, title: 'Neck pain | Test Street Massage' } });

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
    const page = await render(unlistedHead(data), { website });
    expect([canonicalOf(page), metaOf(page, 'og:url')]).toEqual([undefined, undefined]);
  });

  test('of a listed page does not ask to be left out', async () => {
    expect(metaOf(await render(listed), 'robots')).toBeUndefined();
  });

  test('names the practice and the kind of page to those who share it', async () => {
    const page = await render(listed, { name: 'Robin Massage' });
    expect(metaOf(page, 'og:site_name')).toBe('Robin Massage');
    expect(metaOf(page, 'og:title')).toBe('Neck pain');
    expect(metaOf(page, 'og:type')).toBe('article');
  });

  test('lets a reader enlarge the page', async () => {
    expect(metaOf(await render(listed), 'viewport')).not.toMatch(/user-scalable|maximum-scale/);
  });
});
