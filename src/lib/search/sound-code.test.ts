import { describe, expect, test } from 'vitest';
import { soundCode } from '#lib/search/sound-code.ts';

describe('words that sound alike have one code', () => {
  test.each([
    ['neumonia', 'pneumonia'],
    ['rist', 'wrist'],
    ['nee', 'knee'],
    ['fasheeitis', 'fasciaitis'],
    ['nite', 'night'],
    ['karpal', 'carpal'],
    ['dizeness', 'dizziness'],
    ['syatic', 'siatic'],
    ['mussel', 'musel'],
    ['fisical', 'physical'],
    ['coffing', 'coughing'],
    ['headake', 'headache'],
  ])('%s and %s', (a, b) => {
    expect(soundCode(a)).toBe(soundCode(b));
  });

  test.each([
    ['neck', 'nerve'],
    ['tooth', 'foot'],
    ['heel', 'hill climb'],
  ])('but %s and %s do not', (a, b) => {
    expect(soundCode(a)).not.toBe(soundCode(b));
  });
});
