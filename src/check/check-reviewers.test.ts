import { expect, test } from 'vitest';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const condition = 'conditions/test-pain.mdx';

test('a page that names a reviewer whom nobody knows is reported with the one that was meant', () => {
  expect(problemsAfter({ [condition]: replace('reviewedBy: checker', 'reviewedBy: cheker') })).toEqual([
    `content/${condition}, line ${lineOf('reviewedBy', condition)}: "Checked by" (reviewedBy) names "cheker", and "reviewers" among the facts of the practice lists nobody of that name. Did you mean "checker"? Add the reviewer there, or leave the field empty.`,
  ]);
});

test('a reviewer without a page that visitors see is reported', () => {
  const message =
    'content/practice.yaml: "Reviewers, item 1, Page about them" (reviewers, item 1, page) names "reviewer", and visitors see no such page. Write one that tells who the reviewer is.';
  expect(problemsAfter({ 'pages/reviewer.mdx': null })).toEqual([message]);
  expect(problemsAfter({ 'pages/reviewer.mdx': replace('menu: none', 'draft: true') })).toEqual([message]);
});

test('a page that names no reviewer needs none', () => {
  expect(problemsAfter({ [condition]: replace('reviewedBy: checker\n', '') })).toEqual([]);
});
