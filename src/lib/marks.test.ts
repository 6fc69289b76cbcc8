import { expect, test } from 'vitest';
import { splitMarks } from '#lib/marks.ts';

const plain = (text: string) => ({ text, isMarked: false });
const marked = (text: string) => ({ text, isMarked: true });

test('found words are marked and the others are not', () => {
  expect(splitMarks('Pain in the <mark>neck</mark> and <mark>jaw</mark>.')).toEqual([
    plain('Pain in the '),
    marked('neck'),
    plain(' and '),
    marked('jaw'),
    plain('.'),
  ]);
});

test('an excerpt without found words is one plain stretch, and an empty one is none', () => {
  expect(splitMarks('Nothing here')).toEqual([plain('Nothing here')]);
  expect(splitMarks('')).toEqual([]);
});

test('signs that the index wrote as entities are shown as themselves', () => {
  expect(splitMarks('5 &lt; 6 &amp; &quot;so on&quot; &#39;x&#x27; <mark>a&gt;b</mark>')).toEqual([
    plain('5 < 6 & "so on" \'x\' '),
    marked('a>b'),
  ]);
});

test('an entity is read once, never twice', () => {
  expect(splitMarks('&amp;lt;b&amp;gt;')).toEqual([plain('&lt;b&gt;')]);
});

test('a word over two lines is still marked', () => {
  expect(splitMarks('<mark>low\nback</mark>')).toEqual([marked('low\nback')]);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<mark onclick="alert(1)">neck</mark>',
  '<mark>neck',
  'neck</mark>',
  '<MARK>neck</MARK>',
  '</mark><mark>',
])('hostile or broken HTML stays text to be read: %s', (html) => {
  expect(splitMarks(html)).toEqual([plain(html)]);
});

test('HTML inside a mark stays text to be read', () => {
  expect(splitMarks('<mark><img src=x onerror=alert(1)></mark>')).toEqual([
    marked('<img src=x onerror=alert(1)>'),
  ]);
});
