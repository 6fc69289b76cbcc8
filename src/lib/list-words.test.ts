import { expect, test } from 'vitest';
import { countOf, joinWords } from '#lib/list-words.ts';

test('a list is read aloud with "and" before its last word', () => {
  expect(joinWords([])).toBe('');
  expect(joinWords(['neck'])).toBe('neck');
  expect(joinWords(['neck', 'jaw'])).toBe('neck and jaw');
  expect(joinWords(['neck', 'jaw', 'hip'])).toBe('neck, jaw and hip');
});

test('a choice is read aloud with "or"', () => {
  expect(joinWords(['Limited', 'Mixed', 'Moderate'], 'or')).toBe('Limited, Mixed or Moderate');
});

test('only one thing takes the singular', () => {
  expect(countOf(0, 'page')).toBe('0 pages');
  expect(countOf(1, 'page')).toBe('1 page');
  expect(countOf(2, 'page')).toBe('2 pages');
  expect(countOf(3, 'body', 'bodies')).toBe('3 bodies');
});
