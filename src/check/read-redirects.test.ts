import { expect, test } from 'vitest';
import { readRedirects } from '#check/read-redirects.ts';

const page = (draft = false) => `---\ntitle: A page\n${draft ? 'draft: true\n' : ''}---\n\nWords.\n`;
const home = { 'content/es/pages/home.mdx': page() };
const rule = (from: string, to: string, more = '') => `- from: ${from}\n  to: ${to}\n${more}`;
const read = (files: Record<string, string>, rules: string) =>
  readRedirects(new Map(Object.entries({ ...files, 'content/redirects.yaml': rules }))).map(
    ({ from, to }) => `${from} ${to}`,
  );

const pages = { 'content/conditions/now.mdx': page(), 'content/conditions/other.mdx': page() };
const rules = rule('/conditions/then/', '/conditions/now/');
const inSpanish = { ...pages, ...home, 'content/es/conditions/now.mdx': page() };

test('an old address of a page that is translated leads to its translation too', () => {
  expect(read(inSpanish, rules + rule('/conditions/old/', '/conditions/other/'))).toEqual([
    '/conditions/then/ /conditions/now/',
    '/conditions/old/ /conditions/other/',
    '/es/conditions/then/ /es/conditions/now/',
  ]);
});

test.each([
  ['is not begun', { ...pages, 'content/es/conditions/now.mdx': page() }],
  ['has the translation as a draft', { ...inSpanish, 'content/es/conditions/now.mdx': page(true) }],
  ['lacks the translation', { ...pages, ...home }],
  ['has a translation of a draft', { ...inSpanish, 'content/conditions/now.mdx': page(true) }],
])('not where the language %s', (_, files) => {
  expect(read(files, rules)).toEqual(['/conditions/then/ /conditions/now/']);
});

test('an address that waits leads nowhere before its page is published', () => {
  const waiting = rule('/old/', '/conditions/now/', '  waits: true\n');
  expect(read(pages, waiting)).toEqual(['/old/ /conditions/now/']);
  expect(read({ 'content/conditions/now.mdx': page(true) }, waiting)).toEqual([]);
});
