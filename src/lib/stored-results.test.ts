import { afterEach, expect, test, vi } from 'vitest';
import { type ResultStore, storeResultsIn, stored } from '#lib/stored-results.ts';

/** A store in memory. */
function memory(): ResultStore {
  const values = new Map<string, unknown>();
  return {
    keyOf: (...parts) => JSON.stringify(parts),
    read: (key) => values.get(key),
    write: (key, value) => void values.set(key, value),
  };
}
afterEach(() => storeResultsIn(undefined));

test('the same work on the same input is done once', () => {
  storeResultsIn(memory());
  const double = vi.fn((input: number[]) => input.map((number) => 2 * number));
  const ask = (name: string, input: number[]) => stored(name, input, () => double(input));
  expect([ask('double', [1, 2]), ask('double', [1, 2])]).toEqual([
    [2, 4],
    [2, 4],
  ]);
  expect(double).toHaveBeenCalledTimes(1);
  ask('double', [3]);
  ask('another', [3]);
  expect(double).toHaveBeenCalledTimes(3);
});

test('without a store it is done each time', () => {
  const work = vi.fn(() => 1);
  stored('work', [], work);
  stored('work', [], work);
  expect(work).toHaveBeenCalledTimes(2);
});
