import { expect, test } from 'vitest';
import { readYaml } from '#check/read-yaml.ts';
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

test('who reads a text a second time gets what nobody has changed since', () => {
  const { data } = readYaml('title: Pain\nareas: [neck]\n');
  expect(() => (data as { areas: string[] }).areas.push('arm')).toThrow(TypeError);
  expect(readYaml('title: Pain\nareas: [neck]\n').data).toEqual({ title: 'Pain', areas: ['neck'] });
});

test('the line of a value is that of the nearest value around it, where it has none', () => {
  const { lineAt } = readYaml('- from: /a/\n- from: /b/\n  to: /c/\n');
  expect(lineAt([1, 'to'])).toBe(3);
  expect(lineAt([0, 'to'])).toBe(1);
  expect(lineAt([5, 'to'])).toBe(1);
});
