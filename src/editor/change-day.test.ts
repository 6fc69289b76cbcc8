import { expect, test } from 'vitest';
import { writtenToday } from '#editor/change-day.ts';
import { pageFormat } from '#editor/page-format.ts';

const format = pageFormat('articles');
const written = `---
title: A title
summary: One sentence.
misspellings: [titel]
published: 2026-01-01
updated: 2026-02-03
---

A text.
`;
const today = '2026-11-28';
const edit = (changes: object, file = written) =>
  writtenToday(format, { ...format.fromFile(file), ...changes }, file, today);

test.each([
  ['the text', { body: 'Another text.' }],
  ['the title', { title: 'Another title' }],
])('a change of %s is a change of today', (_, changes) => {
  expect(edit(changes)).toContain('\nupdated: 2026-11-28\n');
});

test.each([
  ['nothing', {}],
  ['words that only the search knows', { misspellings: ['titel', 'tittle'] }],
  ['the day itself', { updated: '2026-03-04' }],
])('a change of %s is not', (_, changes) => {
  expect(edit(changes)).not.toContain('2026-11-28');
});

test('a day that somebody chose together with the text stays', () => {
  expect(edit({ body: 'Another text.', updated: '2026-05-06' })).toContain('\nupdated: 2026-05-06\n');
});

test('a draft keeps its day, and so does a page whose day is later', () => {
  const draft = written.replace('summary:', 'draft: true\nsummary:');
  expect(edit({ body: 'Another text.' }, draft)).toContain('\nupdated: 2026-02-03\n');
  const later = written.replace('2026-02-03', '2026-12-24');
  expect(edit({ body: 'Another text.' }, later)).toContain('\nupdated: 2026-12-24\n');
});

test('a new page is written as its form says', () => {
  const form = { title: 'New', updated: '2026-02-03', body: 'A text.' };
  expect(writtenToday(format, form, undefined, today)).toBe(format.toFile(form));
});
