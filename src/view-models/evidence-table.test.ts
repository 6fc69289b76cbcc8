import { describe, expect, test } from 'vitest';
import { makeCondition, makePractice, makeTherapy } from '../../tests/support/makers.ts';
import { evidenceRules, isFound } from '#lib/evidence-scale.ts';
import type { BodyArea, EvidenceLabel } from '#lib/vocabulary.ts';
import type { Condition } from '#schemas/entries.ts';
import { evidencePages, evidenceTable } from '#view-models/evidence-table.ts';

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
  return isFound(label)
    ? { sources: ['two'], basis: evidenceRules[label].bases[0] }
    : { searched: '2026-11' };
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

  test('keeps the order among equals', () => {
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

  test('leaves its argument as it was', () => {
    const entries = [condition('Earache', 'Searched, none found'), condition('Neck pain', 'Moderate')];
    evidenceTable(entries, []);
    expect(entries.map(({ data }) => data.title)).toEqual(['Earache', 'Neck pain']);
  });
});

describe('the pages of the evidence', () => {
  const many = (count: number, bodyAreas: BodyArea[]) =>
    Array.from({ length: count }, (_, index) =>
      makeCondition({ title: `Pain ${bodyAreas[0]} ${index}`, bodyAreas }),
    );
  const pagesOf = (conditions: readonly Condition[]) =>
    evidencePages({
      conditions,
      therapies: [cupping, makeTherapy()],
      articles: [],
      practice: makePractice(),
      today: '2026-11-23',
    });

  test('are one table up to 60 conditions', () => {
    const [page, ...others] = pagesOf(many(60, ['neck']));
    expect(others).toEqual([]);
    expect(page?.table?.rows).toHaveLength(60);
    expect(page?.table?.therapies).toHaveLength(2);
  });

  test('are from there a table for the part of the body that each is mostly felt in, on as many pages as it takes', () => {
    const pages = pagesOf([...many(61, ['neck', 'head']), ...many(5, ['ear'])]);
    expect(pages.map(({ path, title }) => `${path} ${title}`)).toEqual([
      '/evidence/ The evidence, side by side',
      '/evidence/ear/ The evidence, side by side: ear',
      '/evidence/neck/ The evidence, side by side: neck',
      '/evidence/neck/page/2/ The evidence, side by side: neck, page 2 of 2',
    ]);
    expect(pages[0]?.table).toBeUndefined();
    expect(pages[0]?.areas.map(({ path, count }) => `${path} ${count}`)).toEqual([
      '/evidence/ear/ 5',
      '/evidence/neck/ 61',
    ]);
    expect(pages.flatMap(({ table }) => table?.rows ?? [])).toHaveLength(66);
  });

  test('stand below the address of their language, in its words', () => {
    const site = {
      conditions: many(61, ['low-back']),
      therapies: [cupping],
      articles: [],
      practice: makePractice(),
      today: '2026-11-23',
    };
    const [top, page] = evidencePages({ ...site, language: 'es', languages: ['en', 'es'] });
    expect(top?.path).toBe('/es/evidence/');
    expect(top?.areas[0]?.name).toBe('Espalda baja');
    expect(page?.path).toBe('/es/evidence/low-back/');
    expect(page?.title).toBe('Los estudios, lado a lado: espalda baja');
  });

  test('have no column for a therapy that none of the rows of a split table uses', () => {
    const [, page] = pagesOf(many(61, ['neck']));
    expect(page?.table?.therapies.map(({ title }) => title)).toEqual(['Plain massage']);
  });
});
