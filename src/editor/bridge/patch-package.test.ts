import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patchPackage } from '#editor/bridge/patch-package.ts';

const patched = patchPackage(readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8'));

test.each([
  'url(https://cdn.jsdelivr.net',
  'https://unpkg.com/',
  'www.githubstatus.com/api',
  'while saving the entry. Please try',
  'Edit Slug',
  'This slug is',
])('the editor holds no "%s"', (words) => {
  expect(patched.includes(words)).toBe(false);
});

test('what is not saved yet is stored on a machine without a repository', () => {
  expect(
    patched.match(/databaseName:`not-saved-yet`\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`/g),
  ).toHaveLength(1);
});

test('and is still there on the next day', () => {
  expect(
    patched.split('.replace(/\\d{4}-\\d\\d-\\d\\d/g,``)),console.debug(`CMS configuration:`'),
  ).toHaveLength(2);
});

test('text is read and written by our own converter, and no rule replaces what is typed but those of lists', () => {
  for (const place of [
    'siteText.showMarkdown(e,t)',
    'siteText.markdownOf(e)',
    'siteText.typedLists(o)',
    'importJSON(e){return new p(e.props)}',
  ])
    expect(patched.split(place), place).toHaveLength(2);
});

test('a form that is filled anew after a save keeps what was typed meanwhile', () => {
  for (const place of [
    /;?siteForm\.noteSent\(e,t,i\);let a=\{\.\.\.i\}/,
    /siteForm\.mergeTyped\(n,\(\)=>[\w$]+\(\{/,
  ])
    expect(patched.split(place), String(place)).toHaveLength(2);
});

test('a place that an update of the package moved is reported', () => {
  expect(() => patchPackage('`draft-backups`')).toThrow('Adapt src/editor/bridge/patch-package.ts');
});
