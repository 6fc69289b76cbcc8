import { expect, test } from 'vitest';
import { byNewest, byTitle, compareNames } from '#lib/order.ts';

const page = (title: string, published = '2026-01-01') => ({ data: { title, published } });
const titles = (entries: { data: { title: string } }[]) => entries.map(({ data }) => data.title);

test('titles stand A to Z, capitals and small letters alike', () => {
  expect(
    titles(byTitle([page('sciatica'), page('Earache'), page('Sore throat'), page('dizziness')])),
  ).toEqual(['dizziness', 'Earache', 'sciatica', 'Sore throat']);
});

test('an accent does not send a title to the end', () => {
  expect(titles(byTitle([page('Zoster'), page('Ménière'), page('Neck pain')]))).toEqual([
    'Ménière',
    'Neck pain',
    'Zoster',
  ]);
});

test('the newest article comes first, and those of one day stand A to Z', () => {
  const articles = [page('B', '2026-02-03'), page('C', '2026-11-02'), page('A', '2026-02-03')];
  expect(titles(byNewest(articles))).toEqual(['C', 'A', 'B']);
});

test('the argument stays as it was', () => {
  const pages = Object.freeze([page('B', '2026-01-01'), page('A', '2026-02-01')]);
  byTitle(pages);
  byNewest(pages);
  expect(titles([...pages])).toEqual(['B', 'A']);
});

test('numbers in names are compared as numbers', () => {
  expect(['Step 10', 'step 2', 'Step 1'].toSorted(compareNames)).toEqual(['Step 1', 'step 2', 'Step 10']);
});
