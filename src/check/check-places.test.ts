import { expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

test('a page outside the four folders is reported, because nothing would come of it', () => {
  expect(problemsAfter({ 'sore-knee.mdx': 'Words.' })).toEqual([
    'content/sore-knee.mdx: this page lies outside the four folders, so the site does not show it. Move it into therapies, conditions, articles or pages.',
  ]);
  expect(problemsAfter({ 'letters/to-a-friend.mdx': 'Words.' })).toEqual([
    'content/letters: pages lie in this folder, and the site reads none of them. Move them into therapies, conditions, articles or pages.',
  ]);
});

test('a name that misses a known one by a letter is reported with the one that was meant', () => {
  expect(problemsAfter({ 'condition/sore-knee.mdx': 'Words.' })).toEqual([
    'content/condition: the site reads no folder of this name. Did you mean "conditions"? Rename it, or move its pages there.',
  ]);
  expect(problemsAfter({ 'practise.yaml': 'name: x' })).toEqual([
    'content/practise.yaml: the site reads no file of this name. Did you mean "practice.yaml"? Rename it.',
  ]);
});

test('other files may lie beside the pages', () => {
  expect(
    problemsAfter({ 'redirects.yaml': '[]', 'notes.txt': 'Words.', 'photos/list.txt': 'Words.' }),
  ).toEqual([]);
});
