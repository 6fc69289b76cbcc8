import { describe, expect, test } from 'vitest';
import { sharePicture } from '#lib/share-picture.ts';
import { headView, unlistedHead } from '#view-models/head.ts';

const summary = 'What a stiff neck feels like, what helps, and when to see a doctor.';
const picture = sharePicture('neck');
const page = { title: 'Neck pain', summary, path: '/conditions/neck-pain/', picture };
const graph = { '@context': 'https://schema.org', '@graph': [] } as const;

describe('what a page says about itself', () => {
  test('a health page is an article that search engines may list and people may share', () => {
    expect(headView(page, graph)).toEqual({
      title: 'Neck pain',
      description: summary,
      path: '/conditions/neck-pain/',
      isIndexed: true,
      kind: 'article',
      picture,
      graph,
    });
  });

  test('a page that is no article says so', () => {
    expect(headView(page, graph, 'website').kind).toBe('website');
  });

  test('a page for addresses that do not exist has no address and is not listed', () => {
    expect(unlistedHead(page)).toMatchObject({ path: undefined, isIndexed: false });
  });

  test('the search page has an address, is not listed and has no structured data', () => {
    const search = unlistedHead(page, '/search/');
    expect(search).toMatchObject({ path: '/search/', isIndexed: false });
    expect([search.picture, search.graph]).toEqual([undefined, undefined]);
  });
});
