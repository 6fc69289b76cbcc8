import { expect, test } from 'vitest';
import { accepted, formWith, refusals } from '../../tests/support/forms.ts';

const disorder =
  'has dates out of order: published comes first, updated and reviewed on or after it, nextReview after reviewed';

test('a condition as an author writes it is taken', () => {
  expect(refusals('condition', {})).toEqual([]);
});

test('a field that does not exist is refused by its name', () => {
  expect(refusals('condition', { titel: 'Neck pain' })).toEqual(['Unrecognized key: "titel"']);
  expect(refusals('condition', { slug: 'elsewhere' })).toEqual(['Unrecognized key: "slug"']);
});

test.each([
  'title',
  'kind',
  'summary',
  'bodyAreas',
  'shortAnswer',
  'canHelp',
  'cannotHelp',
  'evidence',
  'therapies',
  'redFlags',
  'sources',
  'published',
  'updated',
  'reviewed',
  'nextReview',
])('a condition without "%s" is refused, and nothing is filled in', (field) => {
  const refused = refusals('condition', { [field]: undefined });
  expect(refused).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
});

test('a condition without red flags or a reason is refused', () => {
  expect(refusals('condition', { redFlags: { emergency: [], doctorFirst: [] } })).toEqual([
    'redFlags: is empty: list the signs under "emergency" and "doctorFirst", or say why there are none under "none"',
  ]);
});

test.each([
  [{ updated: '2026-01-01' }],
  [{ reviewed: '2026-01-01' }],
  [{ published: '2026-02-04' }],
  [{ nextReview: '2026-02-03' }],
  [{ nextReview: '2025-12-31' }],
])('dates out of order are refused: %j', (dates) => {
  expect(refusals('condition', dates)).toEqual([disorder]);
});

test('a condition may be published, changed and reviewed on one day', () => {
  const day = '2026-01-02';
  expect(refusals('condition', { published: day, updated: day, reviewed: day })).toEqual([]);
});

test.each([[''], [null], [2026], ['2026'], ['2026-02-31']])('an update date of %j is refused', (updated) => {
  expect(refusals('condition', { updated })).toEqual([
    'updated: is not a date: write it as YYYY-MM-DD, such as 2026-11-23',
  ]);
});

test('no label says more than research does', () => {
  const evidence = { label: 'Strong', says: 'The tests need one label and one sentence.' };
  expect(refusals('condition', { evidence })).toEqual([
    'evidence.label: Invalid option: expected one of "Not searched"|"Searched, none found"|"Very limited"|"Limited"|"Moderate"',
  ]);
});

test('a condition needs a body area that the site knows', () => {
  expect(refusals('condition', { bodyAreas: [] })).toEqual(['bodyAreas: needs at least one body area']);
  expect(refusals('condition', { bodyAreas: ['elbow'] })).toEqual([
    expect.stringMatching(/^bodyAreas\.0: Invalid option/),
  ]);
});

test('a condition needs three sources and one therapy', () => {
  const sources = formWith('condition')['sources'] as unknown[];
  expect(refusals('condition', { sources: sources.slice(1) })).toEqual([
    'sources: needs at least three sources',
  ]);
  expect(refusals('condition', { therapies: [] })).toEqual(['therapies: needs at least one related therapy']);
});

test('a picture without a description is refused', () => {
  const [refused, ...others] = refusals('condition', { picture: { file: './square.png' } });
  expect(refused).toMatch(/^picture\.alt: /);
  expect(others).toEqual([]);
  expect(refusals('condition', { picture: { file: './square.png', alt: 'x' } })).toEqual([
    'picture.alt: is too short: write at least 5 characters',
  ]);
  expect(refusals('condition', { picture: { file: './square.png', alt: 'A plain square' } })).toEqual([]);
});

test('a summary that no search engine would show whole is refused', () => {
  expect(refusals('condition', { summary: 'Too short.' })).toEqual([
    'summary: is too short: write at least 50 characters',
  ]);
  expect(refusals('condition', { summary: 'x'.repeat(161) })).toEqual([
    'summary: is too long: keep it to 160 characters',
  ]);
});

test('a condition is no draft and has no other names unless it says so', () => {
  const unset = { draft: undefined, alsoCalled: undefined, misspellings: undefined, phrases: undefined };
  expect(accepted('condition', unset)).toMatchObject({
    draft: false,
    alsoCalled: [],
    misspellings: [],
    phrases: [],
  });
  expect(refusals('condition', { draft: 'yes' })).toHaveLength(1);
});
