import { describe, expect, test } from 'vitest';
import { makeCondition, makePractice, makeTherapy } from '../../tests/support/makers.ts';
import { conditionPage } from '#view-models/condition-page.ts';
import { conditionSheet, therapySheet } from '#view-models/doctor-sheet.ts';

const site = {
  conditions: [],
  articles: [],
  practice: makePractice(),
  today: '2026-11-23',
};

describe('the sheet for a doctor', () => {
  test('of a condition names its therapies, each with its label', () => {
    const cupping = makeTherapy({ title: 'Cupping' });
    const condition = makeCondition({
      therapies: [
        {
          therapy: 'cupping',
          evidence: 'Limited',
          basis: 'trials',
          note: 'Eases it for a while.',
          sources: ['one'],
        },
      ],
    });
    const view = conditionPage(condition, { ...site, therapies: [cupping] });
    const sheet = conditionSheet(view.prose.evidence, view.review);
    expect(sheet).toEqual({ plan: 'Cupping (evidence: limited).', checked: view.review.reviewed.text });
  });

  test('of a condition without therapies promises none', () => {
    const view = conditionPage(makeCondition(), { ...site, therapies: [] });
    expect(conditionSheet([], view.review).plan).toBe('Nothing before you have seen it.');
  });

  test('of a therapy says how firm it is', () => {
    const { review } = conditionPage(makeCondition(), { ...site, therapies: [] });
    expect(therapySheet({ title: 'Cupping', pressure: 'You decide.' }, review).plan).toBe(
      'Cupping. You decide.',
    );
  });
});
