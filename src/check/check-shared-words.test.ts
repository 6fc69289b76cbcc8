import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const list = 'shared-words.yaml';
const shared = { [file]: replace('phrases: [it hurts when I test]', 'phrases: [It hurts ELSEWHERE]') };
const expected = [
  `content/${file}: the search words "it hurts elsewhere" also stand in content/conditions/other-pain.mdx. Keep them where a reader should land, or list them with the reason in content/shared-words.yaml.`,
];

test('search words that lead to two pages are reported, whatever the case of the letters', () => {
  expect(problemsAfter(shared)).toEqual(expected);
});

test('words that are listed with a reason may lead to two pages', () => {
  const reasoned = '- words: It hurts elsewhere\n  why: Both pages help, and a reader may want either.\n';
  expect(problemsAfter({ ...shared, [list]: reasoned })).toEqual([]);
  expect(problemsAfter({ ...shared, [list]: '# Nothing is shared yet.\n' })).toEqual(expected);
});

test('the same words twice on one page lead to one page', () => {
  const change = replace('misspellings: [tset pain]', 'misspellings: [it hurts when I test]');
  expect(problemsAfter({ [file]: change })).toEqual([]);
});

test('a list without reasons, or one that cannot be read, is reported', () => {
  const fix = 'each line needs "words" and "why" (a reason of at least 10 characters), and nothing else.';
  for (const text of ['- words: it hurts\n', '- words: it hurts\n  why: So.\n', 'words: it hurts\n'])
    expect(problemsAfter({ [list]: text })).toEqual([`content/${list}: ${fix}`]);
  expect(problemsAfter({ [list]: '- words: it: hurts\n' })).toEqual([
    `content/${list}, line 1: the form cannot be read here. Put text that holds a colon in double quotes.`,
  ]);
});
