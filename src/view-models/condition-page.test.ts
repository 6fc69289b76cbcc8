import { describe, expect, test } from 'vitest';
import {
  type Written,
  makeArticle,
  makeCondition,
  makePractice,
  makeTherapy,
} from '../../tests/support/makers.ts';
import { conditionPage } from '#view-models/condition-page.ts';

type Around = Partial<Parameters<typeof conditionPage>[1]>;

function pageOf(written: Written<'condition'>, around: Around = {}) {
  return conditionPage(makeCondition(written), {
    conditions: [],
    therapies: [],
    articles: [],
    practice: makePractice(),
    today: '2026-11-23',
    ...around,
  });
}

type Pair = NonNullable<Written<'condition'>['therapies']>[number];
const pair = (therapy: string, note: string): Pair => ({
  therapy,
  evidence: 'Limited',
  sources: ['three', 'one'],
  basis: 'review',
  note,
});

describe('the page of a condition', () => {
  test('stands below the list of conditions', () => {
    const page = pageOf({ title: 'Neck pain' });
    expect(page.head.path).toBe('/conditions/neck-pain/');
    expect(page.crumbs.map(({ text }) => text)).toEqual(['Home', 'Conditions', 'Neck pain']);
  });

  test('answers in the words of its form', () => {
    const words = {
      medicalName: 'cervicalgia',
      alsoCalled: ['stiff neck'],
      seeFirst: 'See a doctor before any massage.',
      canHelp: 'It may ease sore neck muscles.',
      cannotHelp: 'It cannot mend a worn disc.',
    };
    expect(pageOf({ title: 'Neck pain', ...words })).toMatchObject(words);
  });

  test('lists its therapies as its form does, each with its label, its reason and its sources', () => {
    const page = pageOf(
      { therapies: [pair('stretching', 'Loosens the neck.'), pair('cupping', 'Eases the shoulders.')] },
      { therapies: [makeTherapy({ title: 'Cupping' }), makeTherapy({ title: 'Stretching' })] },
    );
    expect(page.prose.evidence.map(({ title, note }) => `${title}: ${note}`)).toEqual([
      'Stretching: Loosens the neck.',
      'Cupping: Eases the shoulders.',
    ]);
    expect(page.prose.evidence[0]).toMatchObject({
      path: '/therapies/stretching/',
      label: 'Limited',
      sources: [
        { id: 'three', number: 3 },
        { id: 'one', number: 1 },
      ],
    });
  });

  test('a therapy that is not shown, such as a draft, has no row', () => {
    const page = pageOf(
      { therapies: [pair('secret', 'Not told to anyone yet.'), pair('cupping', 'Eases the shoulders.')] },
      { therapies: [makeTherapy({ title: 'Cupping' })] },
    );
    expect(page.prose.evidence.map(({ title }) => title)).toEqual(['Cupping']);
  });

  test('the emergency card leads the page and the other card stands in its text', () => {
    const page = pageOf({ redFlags: { emergency: ['you cannot breathe'], doctorFirst: ['you fell'] } });
    expect(page.emergency?.signs).toEqual(['you cannot breathe']);
    expect(page.prose.doctorFirst?.signs).toEqual(['you fell']);
  });

  test('related are the conditions that share most with it, then the articles about it', () => {
    const page = pageOf(
      { title: 'Neck pain', bodyAreas: ['neck', 'head'] },
      {
        conditions: [
          makeCondition({ title: 'Heel pain', bodyAreas: ['foot'] }),
          makeCondition({ title: 'Sore throat', bodyAreas: ['throat', 'neck'] }),
          makeCondition({ title: 'Neck pain', bodyAreas: ['neck', 'head'] }),
          makeCondition({ title: 'Tension headache', bodyAreas: ['head', 'neck'] }),
        ],
        articles: [
          makeArticle({ title: 'After an accident', about: { conditions: ['neck-pain'] } }),
          makeArticle({ title: 'Choosing shoes', about: { conditions: ['heel-pain'] } }),
        ],
      },
    );
    expect(page.related.map(({ title }) => title)).toEqual([
      'Tension headache',
      'Sore throat',
      'After an accident',
    ]);
  });

  test('no more than four conditions are related', () => {
    const titles = ['Ache one', 'Ache two', 'Ache three', 'Ache four', 'Ache five'];
    const page = pageOf(
      { title: 'Neck pain' },
      { conditions: titles.map((title) => makeCondition({ title })) },
    );
    expect(page.related).toHaveLength(4);
  });

  test("booking uses the practice's own page", () => {
    const practice = makePractice({ bookingLink: 'https://booking.test/' });
    expect(pageOf({}, { practice }).prose.booking.online?.href).toBe('https://booking.test/');
  });

  test('the review depends on the day of the build', () => {
    const dates = { reviewed: '2026-02-03', nextReview: '2026-11-22' };
    expect(pageOf(dates, { today: '2026-11-22' }).review.isOverdue).toBe(false);
    expect(pageOf(dates, { today: '2026-11-23' }).review.isOverdue).toBe(true);
  });
});
