import { describe, expect, test } from 'vitest';
import { makeArticle, makeCondition, makeTherapy } from '../../tests/support/makers.ts';
import { articleCards, therapyCards } from '#view-models/card.ts';
import { conditionDrawing, conditionDrawings } from '#view-models/fitting-drawings.ts';

const named = (title: string, more: Parameters<typeof makeCondition>[0] = {}) =>
  makeCondition({ title, ...more }).data;

describe('the drawing of a condition', () => {
  test('is that of the first place where it is felt', () => {
    expect(conditionDrawing(named('Jaw pain', { bodyAreas: ['jaw', 'ear'] }))).toBe('jaw');
  });

  test.each([
    ['Runner’s knee', 'leg', 'knee'],
    ['Tight calves', 'leg', 'calf'],
    ['Tennis elbow', 'arm', 'elbow'],
    ['Sore upper arm', 'arm', 'upper-arm'],
    ['Pain deep in the buttock', 'hip', 'buttock'],
    ['Stomach ache', 'whole-body', 'belly'],
    ['Aching legs', 'leg', 'leg'],
    ['Kneeling hurts', 'leg', 'leg'],
  ] as const)('"%s", felt in the %s, is %s', (title, area, drawing) => {
    expect(conditionDrawing(named(title, { bodyAreas: [area] }))).toBe(drawing);
  });

  test('gives way to a part that another of its names names, and then to the parts of where it is felt', () => {
    const data = named('Sore muscles', { bodyAreas: ['leg'], alsoCalled: ['tired calves'] });
    expect([...new Set(conditionDrawings(data))]).toEqual(['leg', 'calf', 'knee']);
  });
});

describe('in one list', () => {
  test('no two therapies share a drawing, and one is without rather than shown twice', () => {
    const therapies = ['Cupping', 'Therapeutic massage', 'Stretching', 'Tapping'].map((title) =>
      makeTherapy({ title }),
    );
    expect(therapyCards(therapies).map(({ drawing }) => drawing)).toEqual([
      'hands',
      'therapeutic-massage',
      undefined,
      undefined,
    ]);
  });

  test('an article shows its own drawing, whatever it is about', () => {
    const about = { conditions: ['neck-pain'], therapies: [] };
    const article = makeArticle({ title: 'Spa or therapeutic', about });
    const neckPain = makeCondition({ title: 'Neck pain', bodyAreas: ['neck'] });
    expect(articleCards([article], [neckPain])[0]?.drawing).toBe('spa-or-therapeutic');
  });

  test('no two articles share a drawing', () => {
    const articles = ['One', 'Two'].map((title) => makeArticle({ title }));
    expect(articleCards(articles, []).map(({ drawing }) => drawing)).toEqual(['article', undefined]);
  });
});
