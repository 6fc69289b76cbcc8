import { expect, test } from 'vitest';
import { accepted, refusals } from '../../tests/support/forms.ts';

test('a page of the practice as an author writes it is taken', () => {
  expect(refusals('page', {})).toEqual([]);
});

test('a field that does not exist is refused by its name', () => {
  expect(refusals('page', { redFlags: { none: 'No signs are needed here.' } })).toEqual([
    'Unrecognized key: "redFlags"',
  ]);
});

test.each(['title', 'summary', 'lead', 'published', 'updated'])('a page without "%s" is refused', (field) => {
  const refused = refusals('page', { [field]: undefined });
  expect(refused).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
});

test('a page that changed before it was published is refused', () => {
  expect(refusals('page', { updated: '2026-01-01' })).toEqual([
    'has dates out of order: published comes first, updated on or after it',
  ]);
  expect(refusals('page', { updated: '2026-01-02' })).toEqual([]);
});

test('a page stands at the foot of each page, after those with a place, unless it says otherwise', () => {
  const unset = { menu: undefined, menuOrder: undefined, menuTitle: undefined };
  expect(accepted('page', unset)).toMatchObject({ menu: 'foot', menuOrder: 50 });
});

test('the menu has a top and a foot, and whole numbers from 1 to 99', () => {
  expect(refusals('page', { menu: 'left' })).toHaveLength(1);
  for (const menuOrder of [0, 100, 1.5, '10'])
    expect(refusals('page', { menuOrder })).toEqual([expect.stringMatching(/^menuOrder: /)]);
});
