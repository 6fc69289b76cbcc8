import { describe, expect, test } from 'vitest';
import { soundOfSpanish } from '#lib/search/spanish.ts';

describe('a word of Spanish is looked up by its sound', () => {
  test.each([
    ['cabeza', 'caveza'],
    ['cintura', 'sintura'],
    ['zumbido', 'sumbido'],
    ['hombro', 'ombro'],
    ['rodilla', 'rodiya'],
    ['congelado', 'conjelado'],
    ['hueso', 'gueso'],
    ['voz', 'bos'],
  ])('"%s" and "%s"', (written, heard) => {
    expect(soundOfSpanish(heard)).toBe(soundOfSpanish(written));
  });

  test.each([
    ['choque', 'coque'],
    ['casa', 'caja'],
    ['pecho', 'peco'],
    ['cara', 'cera'],
  ])('"%s" and "%s" are two words', (one, other) => {
    expect(soundOfSpanish(one)).not.toBe(soundOfSpanish(other));
  });
});
