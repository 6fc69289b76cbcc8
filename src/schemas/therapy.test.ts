import { expect, test } from 'vitest';
import { formWith, refusals } from '../../tests/support/forms.ts';

test('a therapy as an author writes it is taken', () => {
  expect(refusals('therapy', {})).toEqual([]);
});

test('a field that does not exist is refused by its name', () => {
  expect(refusals('therapy', { price: '$80' })).toEqual(['Unrecognized key: "price"']);
});

test.each([
  'title',
  'summary',
  'shortAnswer',
  'evidence',
  'differences',
  'pressure',
  'clothing',
  'suits',
  'notFor',
  'aftercare',
  'redFlags',
  'sources',
  'published',
  'updated',
  'reviewed',
  'nextReview',
])('a therapy without "%s" is refused', (field) => {
  const refused = refusals('therapy', { [field]: undefined });
  expect(refused).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
});

test('a therapy is compared with at least one other', () => {
  expect(refusals('therapy', { differences: [] })).toEqual([
    'differences: needs at least one neighbor to compare with',
  ]);
});

test('a therapy says whom it suits and whom not, and what is a reason to call', () => {
  for (const field of ['suits', 'notFor']) expect(refusals('therapy', { [field]: [] })).toHaveLength(1);
  expect(refusals('therapy', { aftercare: { normal: ['Mild soreness.'] } })).toEqual([
    expect.stringMatching(/^aftercare\.call: /),
  ]);
});

test('a session lasts ten minutes to four hours, in whole minutes', () => {
  expect(refusals('therapy', { sessions: [{ minutes: 10 }, { minutes: 240, price: 200.5 }] })).toEqual([]);
  for (const minutes of [9, 241, 45.5, '60', -60])
    expect(refusals('therapy', { sessions: [{ minutes }] })).toEqual([
      expect.stringMatching(/^sessions\.0\.minutes: /),
    ]);
});

test('a price is an amount alone, in at most two decimals', () => {
  for (const price of ['$80', 0, -5, 80.005, 1_000_000])
    expect(refusals('therapy', { sessions: [{ minutes: 60, price }] })).toEqual([
      expect.stringMatching(/^sessions\.0\.price: /),
    ]);
  for (const price of [1, 0.1 + 64.7, 117.35])
    expect(refusals('therapy', { sessions: [{ minutes: 60, price }] })).toEqual([]);
});

test('a booking page of its own has a full https address', () => {
  expect(refusals('therapy', { bookingLink: 'http://booking.massage.test' })).toEqual([
    'bookingLink: is not a full https:// address',
  ]);
});

test('a therapy needs three sources and names the one behind its label', () => {
  const sources = formWith('therapy')['sources'] as unknown[];
  expect(refusals('therapy', { sources: sources.slice(1) })).toEqual([
    'sources: needs at least three sources',
  ]);
  const evidence = { label: 'Limited', says: 'The tests need one label and one sentence.' };
  expect(refusals('therapy', { evidence }).join()).toContain('names no source');
});

test('dates out of order are refused', () => {
  expect(refusals('therapy', { updated: '2026-01-01' })).toEqual([
    'has dates out of order: published comes first, updated and reviewed on or after it, nextReview after reviewed',
  ]);
});
