import { expect, test } from 'vitest';
import { relatedByAreas } from '#lib/related.ts';

const condition = (title: string, bodyAreas: string[], therapies: string[] = []) => ({
  id: title.toLowerCase(),
  data: { title, bodyAreas, therapies: therapies.map((id) => ({ therapy: { id } })) },
});

const jaw = condition('Jaw', ['jaw', 'face'], ['release', 'massage']);
const related = (others: ReturnType<typeof condition>[], limit = 9) =>
  relatedByAreas(jaw, others, limit).map(({ data }) => data.title);

test('a page that shares more body areas is nearer', () => {
  expect(related([condition('Ear', ['jaw', 'ear']), condition('Tooth', ['jaw', 'face'])])).toEqual([
    'Tooth',
    'Ear',
  ]);
});

test('a shared body area weighs as much as two shared therapies', () => {
  const byArea = condition('Area', ['jaw', 'face']);
  const byTherapies = condition('Both', ['jaw'], ['release', 'massage']);
  const byOneTherapy = condition('Aone', ['jaw'], ['release']);
  expect(related([byOneTherapy, byTherapies, byArea])).toEqual(['Area', 'Both', 'Aone']);
});

test('a page that shares only therapies is not related', () => {
  expect(related([condition('Foot', ['foot'], ['release', 'massage'])])).toEqual([]);
});

test('a page is not related to itself', () => {
  expect(related([jaw, condition('Ear', ['jaw'])])).toEqual(['Ear']);
});

test('equally near pages stand A to Z, and no more than wanted', () => {
  const others = ['C', 'A', 'B'].map((title) => condition(title, ['jaw']));
  expect(related(others)).toEqual(['A', 'B', 'C']);
  expect(related(others, 2)).toEqual(['A', 'B']);
});
