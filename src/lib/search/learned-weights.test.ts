import { expect, test } from 'vitest';
import { noPage, readWeights, roundWeight, writeWeights } from '#lib/search/learned-weights.ts';

test('weights are the same after they were written and read', () => {
  const weights = [[noPage, 7.5] as const, [0, 0.25] as const, [35, 1] as const, [4_999, 2] as const];
  expect(writeWeights(weights)).toBe('J-A0DzF3uv');
  expect(readWeights(writeWeights(weights))).toEqual(weights);
});

test('a weight is stored as the nearest that there is, and next to nothing as none', () => {
  expect([0.1, 0.14, 0.9, 2.6, 40].map(roundWeight)).toEqual([0, 0.25, 1, 3, 7.5]);
});
