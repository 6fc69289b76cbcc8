import { expect, test } from 'vitest';
import { findField } from '#editor/app/find-field.ts';

const form = {
  title: 'Neck pain',
  summary: 'It often eases within weeks.',
  redFlags: { emergency: ['you are newly numb between the legs', 'a leg grows weaker'] },
  picture: { file: './a.webp', alt: 'A hand on a shoulder' },
  body: 'Neck pain is common and eases.',
  asWritten: '"---\\ntitle: Neck pain"',
};

test.each([
  ['Neck pain', 'title'],
  ['It often eases within weeks', 'summary'],
  ['You are newly numb between the legs.', 'redFlags.emergency.0'],
  ['A hand on a shoulder', 'picture.alt'],
  ['In short: it often eases within weeks.', 'summary'],
])('“%s” stands in the field %s', (words, path) => {
  expect(findField(form, words)).toBe(path);
});

test.each(['Neck pain is common and eases.', '---', '', 'Call'])('“%s” stands in no field', (words) => {
  expect(findField(form, words)).toBeUndefined();
});
