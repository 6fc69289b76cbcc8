import { expect, test } from 'vitest';
import { accepted, refusals } from '../../tests/support/forms.ts';

test('an article as an author writes it is taken', () => {
  expect(refusals('article', {})).toEqual([]);
});

test('a field that does not exist is refused by its name: the therapist of the practice signs, nobody else', () => {
  expect(refusals('article', { author: 'Somebody' })).toEqual(['Unrecognized key: "author"']);
  expect(refusals('article', { about: { pages: ['about'] } })).toEqual(['about: Unrecognized key: "pages"']);
});

test.each([
  'title',
  'summary',
  'shortAnswer',
  'about',
  'redFlags',
  'sources',
  'published',
  'updated',
  'reviewed',
  'nextReview',
])('an article without "%s" is refused', (field) => {
  const refused = refusals('article', { [field]: undefined });
  expect(refused).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
});

test('an article needs a source', () => {
  expect(refusals('article', { sources: [] })).toEqual(['sources: needs at least one source']);
});

test('an article may be about nothing the site has a page for', () => {
  expect(accepted('article', { about: {} })['about']).toEqual({ therapies: [], conditions: [] });
});

test('dates out of order are refused', () => {
  expect(refusals('article', { nextReview: '2026-02-03' })).toEqual([
    'has dates out of order: published comes first, updated and reviewed on or after it, nextReview after reviewed',
  ]);
});
