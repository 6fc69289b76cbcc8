import { describe, expect, test } from 'vitest';
import { makeArticle, makeCondition, makeTherapy } from '../../tests/support/makers.ts';
import { articleCard, conditionCard, therapyCard } from '#view-models/card.ts';

describe('cards', () => {
  test('of a therapy shows its evidence and leads to its page', () => {
    const therapy = makeTherapy({
      title: 'Cupping',
      summary: 'Cups that lift the skin for a few minutes, and who they suit.',
      evidence: {
        label: 'Very limited',
        says: 'One small study has looked at it.',
        sources: ['one'],
        basis: 'one-trial',
      },
    });
    expect(therapyCard(therapy)).toEqual({
      title: 'Cupping',
      path: '/therapies/cupping/',
      summary: 'Cups that lift the skin for a few minutes, and who they suit.',
      evidence: 'Very limited',
    });
  });

  test('of a condition leads to its page and shows its evidence', () => {
    const card = conditionCard(makeCondition({ title: 'Jaw pain' }));
    expect(card).toMatchObject({ path: '/conditions/jaw-pain/', evidence: 'Limited' });
  });

  test('of an article claims no evidence', () => {
    const card = articleCard(makeArticle({ title: 'After a car accident' }));
    expect(card.path).toBe('/articles/after-a-car-accident/');
    expect(card.evidence).toBeUndefined();
  });
});
