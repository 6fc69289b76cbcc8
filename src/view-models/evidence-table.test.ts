import { describe, expect, test } from 'vitest';
import { makeCondition, makeTherapy } from '../../tests/support/makers.ts';
import { evidenceRules, isFound } from '#lib/evidence-scale.ts';
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
      ...groundsOf(evidence),
      note: 'Used for sore muscles.',
    })),
  });
}

function groundsOf(label: EvidenceLabel) {
  return isFound(label) ? { source: 'two', basis: evidenceRules[label].bases[0] } : { searched: '2026-11' };
}

const titles = (...conditions: ReturnType<typeof condition>[]) =>
  evidenceTable(conditions, [cupping]).rows.map(({ title }) => title);

describe('the evidence table', () => {
  test('begins with the condition that has the most evidence', () => {
    expect(
      titles(
        condition('Earache', 'Searched, none found'),
        condition('Neck pain', 'Moderate'),
        condition('Sciatica', 'Very limited'),
        condition('Hip pain', 'Limited'),
      ),
    ).toEqual(['Neck pain', 'Hip pain', 'Sciatica', 'Earache']);
  });

  test('keeps the given order among equals', () => {
    expect(
      titles(
        condition('Arm pain', 'Limited'),
        condition('Back pain', 'Moderate'),
        condition('Calf', 'Limited'),
      ),
    ).toEqual(['Back pain', 'Arm pain', 'Calf']);
  });

  test('has a column for each therapy, and a row holds its labels in that order', () => {
    const table = evidenceTable(
      [condition('Neck pain', 'Moderate', { stretching: 'Limited' })],
      [stretching, cupping],
    );
    expect(table.therapies).toEqual([
      { title: 'Stretching', path: '/therapies/stretching/' },
      { title: 'Cupping', path: '/therapies/cupping/' },
    ]);
    expect(table.rows[0]?.labels).toEqual([
      { label: 'Limited', searched: undefined },
      { label: 'Moderate', searched: undefined },
    ]);
  });

  test('leaves a blank where a therapy is not used for a condition', () => {
    const table = evidenceTable([condition('Neck pain', 'Moderate')], [stretching, cupping]);
    expect(table.rows[0]?.labels).toEqual([undefined, { label: 'Moderate', searched: undefined }]);
  });

  test('leaves the list it was given as it was', () => {
    const given = [condition('Earache', 'Searched, none found'), condition('Neck pain', 'Moderate')];
    evidenceTable(given, []);
    expect(given.map(({ data }) => data.title)).toEqual(['Earache', 'Neck pain']);
  });
});
