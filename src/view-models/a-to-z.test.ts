import { describe, expect, test } from 'vitest';
import { type Written, makeCondition, makeTherapy } from '../../tests/support/makers.ts';
import { type LetterView, namesAToZ } from '#view-models/a-to-z.ts';

const namesUnder = (letters: readonly LetterView[]) =>
  letters.flatMap(({ letter, names }) => names.map(({ name }) => `${letter} ${name}`));

const listOf = (...conditions: Written<'condition'>[]) =>
  namesAToZ({ conditions: conditions.map(makeCondition) });

describe('names A to Z', () => {
  test('other names stand among the plain ones, each under its own letter', () => {
    const letters = listOf(
      { title: 'Neck pain', alsoCalled: ['stiff neck', 'Crick in the neck'] },
      { title: 'Sciatica' },
    );
    expect(namesUnder(letters)).toEqual(['C Crick in the neck', 'N Neck pain', 'S Sciatica', 'S Stiff neck']);
  });

  test('another name leads to the page and says what it is called there', () => {
    const [, t] = listOf({ title: 'Jaw pain', alsoCalled: ['TMJ'] });
    expect(t?.names).toEqual([{ name: 'TMJ', path: '/conditions/jaw-pain/', see: 'Jaw pain' }]);
  });

  test('the plain name points nowhere else', () => {
    const [j] = listOf({ title: 'Jaw pain' });
    expect(j?.names).toEqual([{ name: 'Jaw pain', path: '/conditions/jaw-pain/', see: undefined }]);
  });

  test('the medical name is listed too, with a capital', () => {
    expect(namesUnder(listOf({ title: 'Neck pain', medicalName: 'cervicalgia' }))).toEqual([
      'C Cervicalgia',
      'N Neck pain',
    ]);
  });

  test('another name that is the plain name in other capitals is not listed', () => {
    const letters = listOf({ title: 'Sciatica', medicalName: 'sciatica', alsoCalled: ['SCIATICA'] });
    expect(namesUnder(letters)).toEqual(['S Sciatica']);
  });

  test('a name given twice in different capitals is listed once', () => {
    const letters = listOf({ title: 'Low back pain', medicalName: 'Lumbago', alsoCalled: ['lumbago'] });
    expect(namesUnder(letters)).toEqual(['L Low back pain', 'L Lumbago']);
  });

  test('misspellings and phrases are never listed', () => {
    const letters = listOf({ title: 'Sciatica', misspellings: ['siatica'], phrases: ['my leg burns'] });
    expect(namesUnder(letters)).toEqual(['S Sciatica']);
  });

  test('a name that begins with a digit stands before A, under a sign whose link works', () => {
    const letters = listOf({ title: 'Arm pain', alsoCalled: ['90-90 ache'] });
    expect(letters.map(({ letter, anchor }) => `${letter} ${anchor}`)).toEqual([
      '# letter-other',
      'A letter-a',
    ]);
  });

  test('therapies stand in the same list, leading to their own pages', () => {
    const letters = namesAToZ({
      conditions: [makeCondition({ title: 'Calf cramp' })],
      therapies: [makeTherapy({ title: 'Cupping' })],
    });
    expect(letters.flatMap(({ names }) => names.map(({ path }) => path))).toEqual([
      '/conditions/calf-cramp/',
      '/therapies/cupping/',
    ]);
  });

  test('a letter without names is left out', () => {
    expect(listOf({ title: 'Earache' }).map(({ letter }) => letter)).toEqual(['E']);
  });
});
