import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { editDistance } from '#lib/search/edit-distance.ts';
import { fc } from '../../../tests/support/fast-check.ts';

test('steps between two words are those that the known measure counts', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(distance(a, b));
    }),
  );
});
