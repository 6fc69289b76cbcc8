import { expect, test } from 'vitest';
import { withoutSearchMarks } from '#lib/search-marks.ts';

test('marks for the search index go, with and without a value, and an element that holds nothing else', () => {
  const html =
    '<main data-pagefind-body><span hidden data-pagefind-filter="kind:Page"></span><p class="a" data-pagefind-ignore>x</p></main>';
  expect(withoutSearchMarks(html)).toBe('<main><p class="a">x</p></main>');
});

test('what looks like a mark in a text stays', () => {
  const html = '<p> data-pagefind-ignore</p>';
  expect(withoutSearchMarks(html)).toBe(html);
});
