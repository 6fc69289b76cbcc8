import { expect, test } from 'vitest';
import { entryOf, openEntry } from '#editor/app/open-entry.ts';

test.each([
  ['', { page: '/' }],
  ['#/collections/conditions', { page: '/conditions/' }],
  ['#/collections/pages', { page: '/' }],
  ['#/collections/conditions/new', { page: '/conditions/' }],
  [
    '#/collections/conditions/entries/sciatica',
    { page: '/conditions/sciatica/', file: 'content/conditions/sciatica.mdx' },
  ],
  ['#/collections/pages/entries/home', { page: '/', file: 'content/pages/home.mdx' }],
  ['#/collections/pages/entries/about', { page: '/about/', file: 'content/pages/about.mdx' }],
  ['#/collections/_singletons/entries/practice', { page: '/contact/', file: 'content/practice.yaml' }],
])('%s shows its page', (hash, entry) => {
  expect(openEntry(hash)).toEqual(entry);
});

test.each([
  ['content/conditions/sciatica.mdx', '/conditions/sciatica/'],
  ['content/pages/home.mdx', '/'],
  ['content/pages/about.mdx', '/about/'],
  ['content/practice.yaml', '/contact/'],
])('%s is seen on %s', (file, page) => {
  expect(entryOf(file)).toEqual({ page, file });
});
