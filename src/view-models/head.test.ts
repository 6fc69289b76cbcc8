import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../tests/support/makers.ts';
import { headView, unlistedHead } from '#view-models/head.ts';

const summary = 'What a stiff neck feels like, what helps, and when to see a doctor.';
const { data } = makeCondition({ title: 'Neck pain', summary });

describe('what a page says about itself', () => {
  test('a health page is an article that search engines may list', () => {
    expect(headView(data, '/conditions/neck-pain/')).toEqual({
      title: 'Neck pain',
      description: summary,
      path: '/conditions/neck-pain/',
      isIndexed: true,
      kind: 'article',
    });
  });

  test('a page that is no article says so', () => {
    expect(headView(data, '/', 'website').kind).toBe('website');
  });

  test('a page for addresses that do not exist has no address and is not listed', () => {
    expect(unlistedHead(data)).toMatchObject({ path: undefined, isIndexed: false });
  });

  test('the search page has an address and is not listed', () => {
    expect(unlistedHead(data, '/search/')).toMatchObject({ path: '/search/', isIndexed: false });
  });
});
