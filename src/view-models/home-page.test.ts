import { describe, expect, test } from 'vitest';
import {
  makeArticle,
  makeCondition,
  makePage,
  makePractice,
  makeTherapy,
} from '../../tests/support/makers.ts';
import { homePage } from '#view-models/home-page.ts';

const home = makePage({
  id: 'home',
  title: 'Sore muscles, honest help',
  lead: 'Call us and tell us what hurts.',
});

function pageWith(around: Partial<Parameters<typeof homePage>[1]> = {}) {
  return homePage(home, {
    conditions: [],
    therapies: [],
    articles: [],
    practice: makePractice(),
    today: '2026-11-23',
    ...around,
  });
}

describe('the front page', () => {
  test('speaks the words of content/pages/home.mdx', () => {
    expect(pageWith()).toMatchObject({
      title: 'Sore muscles, honest help',
      lead: 'Call us and tell us what hurts.',
    });
  });

  test('stands at the root of the site', () => {
    expect(pageWith().head).toMatchObject({ path: '/', kind: 'website', isIndexed: true });
  });

  test('leads to every condition by its plain name, in the order given', () => {
    const conditions = [makeCondition({ title: 'Sciatica' }), makeCondition({ title: 'Earache' })];
    expect(pageWith({ conditions }).conditions).toMatchObject([
      { text: 'Sciatica', path: '/conditions/sciatica/' },
      { text: 'Earache', path: '/conditions/earache/' },
    ]);
  });

  test('names some conditions for each part of the body where there are too many to name all', () => {
    const conditions = (['neck', 'ear', 'foot'] as const).flatMap((area) =>
      Array.from({ length: area === 'ear' ? 2 : 40 }, (_, index) =>
        makeCondition({ title: `Pain ${area} ${index}`, bodyAreas: [area] }),
      ),
    );
    const { conditions: named } = pageWith({ conditions });
    expect(named).toHaveLength(24);
    const count = (area: string) => named.filter(({ drawing }) => drawing === area).length;
    expect(['neck', 'ear', 'foot'].map(count)).toEqual([11, 2, 11]);
  });

  test('shows every therapy and the first three articles', () => {
    const titles = ['First read', 'Second read', 'Third read', 'Fourth read'];
    const page = pageWith({
      therapies: titles.map((title) => makeTherapy({ title })),
      articles: titles.map((title) => makeArticle({ title })),
    });
    expect(page.therapies).toHaveLength(4);
    expect(page.articles.map(({ title }) => title)).toEqual(['First read', 'Second read', 'Third read']);
  });

  test('asks for a call where there is no online booking', () => {
    expect(pageWith().prose.booking).toEqual({
      phone: '517-555-0100',
      phoneHref: 'tel:+15175550100',
      online: undefined,
    });
  });

  test('a draft that is handed over is shown, so that it can be seen while it is written', () => {
    const conditions = [makeCondition({ title: 'Earache', draft: true })];
    expect(pageWith({ conditions }).conditions).toHaveLength(1);
  });
});
