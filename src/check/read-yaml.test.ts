import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const problemsFor = (title: string) =>
  problemsAfter({ 'pages/reviewer.mdx': replace('title:', `title: ${title} #`) });

test.each([
  ['2026-11-23', 'must be text (put it in double quotes where it looks like a number or a date)'],
  ['12', 'must be text (put it in double quotes'],
  ['true', 'must be text (put it in double quotes'],
  ['null', 'is missing'],
  ['0b11', '"0b11" stands without quotes and can be read as a number or a time'],
  ['2026-11-23T10:00:00Z', 'stands without quotes and can be read as a number or a time'],
])('a title that looks like something else, %s, is refused before the build breaks', (title, words) => {
  expect(problemsFor(title)).toEqual([expect.stringContaining(words)]);
});

test.each(['"2026-11-23"', "'12'", 'yes', 'No', 'on', '12:30'])(
  'a title %s is a text to both readers',
  (title) => {
    expect(problemsFor(title).filter((line) => !line.includes('too short'))).toEqual([]);
  },
);
