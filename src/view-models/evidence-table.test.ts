import { describe, expect, test } from 'vitest';
import { makeCondition, makeTherapy } from '../../tests/support/makers.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';
import { evidenceTable } from '#view-models/evidence-table.ts';

const cupping = makeTherapy({ title: 'Cupping' });
const stretching = makeTherapy({ title: 'Stretching' });

function condition(title: string, label: EvidenceLabel, pairs: Record<string, EvidenceLabel> = {}) {
  return makeCondition({
    title,
    evidence: { label, says: 'A few small studies have looked at it.' },
    therapies: Object.entries({ cupping: label, ...pairs }).map(([therapy, evidence]) => ({
      therapy,
      evidence,
      source: 'two',
      note: 'Used for sore muscles.',
    })),
  });
}

const titles = (...conditions: ReturnType<typeof condition>[]) =>
  evidenceTable(conditions, [cupping]).rows.map(({ title }) => title);

describe('the evidence table', () => {
  test('begins with the condition that has the most evidence', () => {
    expect(
      titles(
        condition('Earache', 'None found'),
        condition('Neck pain', 'Moderate'),
        condition('Sciatica', 'Very limited'),
        condition('Jaw pain', 'Mixed'),
        condition('Hip pain', 'Limited'),
      ),
    ).toEqual(['Neck pain', 'Jaw pain', 'Hip pain', 'Sciatica', 'Earache']);
  });

  test('keeps the given order among equals', () => {
    expect(
      titles(condition('Arm pain', 'Limited'), condition('Back pain', 'Mixed'), condition('Calf', 'Limited')),
    ).toEqual(['Back pain', 'Arm pain', 'Calf']);
  });

  test('has a column for each therapy, and a row holds its labels in that order', () => {
    const table = evidenceTable(
      [condition('Neck pain', 'Mixed', { stretching: 'Limited' })],
      [stretching, cupping],
    );
    expect(table.therapies).toEqual([
      { title: 'Stretching', path: '/therapies/stretching/' },
      { title: 'Cupping', path: '/therapies/cupping/' },
    ]);
    expect(table.rows[0]?.labels).toEqual(['Limited', 'Mixed']);
  });

  test('leaves a blank where a therapy is not used for a condition', () => {
    const table = evidenceTable([condition('Neck pain', 'Mixed')], [stretching, cupping]);
    expect(table.rows[0]?.labels).toEqual([undefined, 'Mixed']);
  });

  test('leaves the list it was given as it was', () => {
    const given = [condition('Earache', 'None found'), condition('Neck pain', 'Moderate')];
    evidenceTable(given, []);
    expect(given.map(({ data }) => data.title)).toEqual(['Earache', 'Neck pain']);
  });
});
