import { describe, expect, test } from 'vitest';
import {
  type Written,
  makeArticle,
  makeCondition,
  makePractice,
  makeTherapy,
} from '../../tests/support/makers.ts';
import { therapyPage } from '#view-models/therapy-page.ts';

type Around = Partial<Parameters<typeof therapyPage>[1]>;

function pageOf(written: Written<'therapy'>, around: Around = {}) {
  return therapyPage(makeTherapy({ title: 'Cupping', ...written }), {
    conditions: [],
    therapies: [],
    articles: [],
    practice: makePractice(),
    today: '2026-11-23',
    ...around,
  });
}

function conditionWith(title: string, therapy: string, note: string) {
  return makeCondition({
    title,
    therapies: [{ therapy, evidence: 'Very limited', sources: ['two'], basis: 'one-trial', note }],
  });
}

describe('the page of a therapy', () => {
  test('shows the conditions with the most evidence where there are too many for one table, and leads to all', () => {
    const conditions = Array.from({ length: 61 }, (_, index) =>
      makeCondition({
        title: `Pain ${index}`,
        therapies: [
          {
            therapy: 'cupping',
            evidence: index === 60 ? 'Moderate' : 'Limited',
            sources: ['one'],
            basis: index === 60 ? 'authority' : 'review',
            note: 'Used for sore muscles.',
          },
        ],
      }),
    );
    const { prose } = pageOf({}, { conditions });
    expect(prose.evidence).toHaveLength(12);
    expect(prose.evidence[0]?.title).toBe('Pain 60');
    expect(prose.evidenceMore).toEqual({ text: 'All 61 conditions and their evidence', path: '/evidence/' });
    expect(pageOf({}, { conditions: conditions.slice(1) }).prose.evidence).toHaveLength(60);
  });

  test('stands below the list of therapies', () => {
    const page = pageOf({});
    expect(page.head.path).toBe('/therapies/cupping/');
    expect(page.crumbs.map(({ text }) => text)).toEqual(['Home', 'Therapies', 'Cupping']);
  });

  test('lists the conditions that name it, each with the label it has there', () => {
    const page = pageOf(
      {},
      {
        conditions: [
          conditionWith('Neck pain', 'cupping', 'Eases the shoulders.'),
          conditionWith('Jaw pain', 'stretching', 'Loosens the jaw.'),
        ],
      },
    );
    expect(page.prose.evidence).toEqual([
      {
        title: 'Neck pain',
        path: '/conditions/neck-pain/',
        label: 'Very limited',
        note: 'Eases the shoulders.',
        sources: [],
      },
    ]);
  });

  test('its own booking page comes before that of the practice', () => {
    const practice = makePractice({ bookingLink: 'https://booking.test/' });
    const own = pageOf({ bookingLink: 'https://booking.test/cupping' }, { practice });
    expect(own.prose.booking.online?.href).toBe('https://booking.test/cupping');
    expect(pageOf({}, { practice }).prose.booking.online?.href).toBe('https://booking.test/');
  });

  test('a length is shown with its price, or alone where there is no price', () => {
    const sessions = [{ minutes: 60, price: 80 }, { minutes: 30 }];
    const page = pageOf({ sessions });
    expect(page.sessions).toEqual(['60 minutes, $80', '30 minutes']);
    expect(page.prose.booking.sessions).toEqual(page.sessions);
  });

  test('a practice that gives no lengths shows none', () => {
    expect(pageOf({}).sessions).toEqual([]);
  });

  test('the therapist of the practice gives it', () => {
    const practice = makePractice({ therapist: { name: 'Robin', title: 'Massage therapist' } });
    const robin = { name: 'Robin', title: 'Massage therapist', path: '/about/' };
    expect(pageOf({}, { practice }).therapists).toEqual([robin]);
  });

  test('of several therapists, those give it who say so, and those who leave out what they give', () => {
    const title = 'Massage therapist';
    const practice = makePractice({
      therapist: { name: 'Robin', title, therapies: ['other'] },
      therapists: [
        { name: 'Kim', title, page: 'kim' },
        { name: 'Lee', title, page: 'lee', therapies: ['cupping', 'other'] },
        { name: 'Max', title, page: 'max', therapies: ['other'] },
      ],
    });
    expect(pageOf({}, { practice }).therapists).toEqual([
      { name: 'Kim', title, path: '/kim/' },
      { name: 'Lee', title, path: '/lee/' },
    ]);
  });

  test('its text can render what the form has on pressure, clothing, people and aftercare', () => {
    const words = {
      differences: [{ from: 'Stretching', difference: 'The cups do the pulling, not your arms.' }],
      pressure: 'A firm pull, and we let go when you say so.',
      clothing: 'Bare back, with a sheet over the rest of you.',
      suits: ['People with a stiff back.'],
      notFor: ['Anyone who bruises easily.'],
      aftercare: { normal: ['Round marks for a week.'], call: ['Blisters on the skin.'] },
    };
    expect(pageOf(words).prose.therapy).toMatchObject({ title: 'Cupping', ...words });
  });

  test('related are the other therapies, then the articles about it', () => {
    const page = pageOf(
      {},
      {
        therapies: [makeTherapy({ title: 'Cupping' }), makeTherapy({ title: 'Stretching' })],
        articles: [
          makeArticle({ title: 'Marks on the skin', about: { therapies: ['cupping'] } }),
          makeArticle({ title: 'Choosing shoes', about: { therapies: ['stretching'] } }),
        ],
      },
    );
    expect(page.related.map(({ title }) => title)).toEqual(['Stretching', 'Marks on the skin']);
  });

  test('the emergency card leads the page and the other card stands in its text', () => {
    const page = pageOf({ redFlags: { emergency: ['you cannot breathe'], doctorFirst: ['you fell'] } });
    expect(page.emergency?.signs).toEqual(['you cannot breathe']);
    expect(page.prose.doctorFirst?.signs).toEqual(['you fell']);
  });

  test('its sources are the ones its text cites', () => {
    const page = pageOf({});
    expect(page.prose.sources).toEqual(page.sources);
    expect(page.sources.map(({ number, id }) => `${number} ${id}`)).toEqual(['1 one', '2 two', '3 three']);
  });
});
