import { expect, test } from 'vitest';
import { slugOf } from '#lib/slug-of.ts';

test.each([
  ['Tennis elbow', 'tennis-elbow'],
  ["Golfer's elbow (inside)", 'golfers-elbow-inside'],
  ['  Ménière’s disease ', 'menieres-disease'],
  ['C5/C6 -- neck', 'c5-c6-neck'],
  ['顎', ''],
])('a page called "%s" gets the address "%s"', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
