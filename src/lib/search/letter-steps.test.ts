import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { letterSteps } from '#lib/search/letter-steps.ts';
import { fc } from '../../../tests/support/fast-check.ts';

test('steps between two words are those that the known measure counts', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(letterSteps(a, b)).toBe(distance(a, b));
    }),
  );
});
