import { expect, test } from 'vitest';
import { trainWeights } from '#lib/search/learning/train-weights.ts';

const example = (words: number[], right: number[]) => ({ words, right, share: 1, weight: 1 });
/** Scores of three classes for one word of four. */
const scores = (word: number, examples: Parameters<typeof trainWeights>[0]) => {
  const { rows, base } = trainWeights(examples, 4, 3);
  return [0, 1, 2].map((one) => (rows[word * 3 + one] ?? 0) + (base[one] ?? 0));
};
const likeliest = (values: readonly number[]) => values.indexOf(Math.max(...values));

test('a word speaks for the class that it stands with', () => {
  const examples = Array.from({ length: 30 }, (_, place) => example([place % 3], [place % 3]));
  expect([0, 1, 2].map((word) => likeliest(scores(word, examples)))).toEqual([0, 1, 2]);
});

test('an example with several right classes asks for any one, and others decide which', () => {
  const either = Array.from({ length: 20 }, () => example([0], [1, 2]));
  const second = Array.from({ length: 5 }, () => example([0], [2]));
  const [first = 0, , third = 0] = scores(0, [...either, ...second]);
  expect(third).toBeGreaterThan(first);
  expect(likeliest(scores(0, [...either, ...second]))).toBe(2);
});

test('an example says nothing of a class that it is without', () => {
  const without = { ...example([0], [1]), without: 0 };
  const { base } = trainWeights([without], 4, 3);
  expect(base[0]).toBe(0);
  expect(base[1]).toBeGreaterThan(0);
});
