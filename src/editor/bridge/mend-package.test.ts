import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mendPackage } from '#editor/bridge/mend-package.ts';

const mended = mendPackage(readFileSync('node_modules/@sveltia/cms/npm/index.js', 'utf8'));

test.each([
  'url(https://cdn.jsdelivr.net',
  'https://unpkg.com/',
  'www.githubstatus.com/api',
  'while saving the entry. Please try',
])('the editor holds no "%s"', (words) => {
  expect(mended.includes(words)).toBe(false);
});

test('what is not saved yet is kept on a machine without a repository', () => {
  expect(
    mended.match(/databaseName:`not-saved-yet`\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`/g),
  ).toHaveLength(1);
});

test('and is still there on the next day', () => {
  expect(
    mended.split('.replace(/\\d{4}-\\d\\d-\\d\\d/g,``)),console.debug(`CMS configuration:`'),
  ).toHaveLength(2);
});
