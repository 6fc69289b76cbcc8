import { describe, expect, test } from 'vitest';
import {
  makeArticle,
  makeCondition,
  makePage,
  makePractice,
  makeTherapy,
} from '../../tests/support/makers.ts';
import { homePage } from '#view-models/home-page.ts';

const home = {
  id: 'home',
  title: 'Sore muscles, honest help',
  lead: 'Call us and tell us what hurts.',
};

function pageWith(
  around: Partial<Parameters<typeof homePage>[1]> = {},
  form: { firstConditions?: string[] } = {},
) {
  return homePage(makePage({ ...home, ...form }), {
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

  test('leads to six conditions first and then to every other, by its plain name, in their order', () => {
    const titles = ['Sciatica', 'Earache', 'Jaw', 'Neck', 'Foot', 'Hand', 'Dizziness', 'Arm'];
    const { first, others } = pageWith({ conditions: titles.map((title) => makeCondition({ title })) });
    expect(first.map(({ text }) => text)).toEqual(titles.slice(0, 6));
    expect(others.map(({ text }) => text)).toEqual(titles.slice(6));
    expect(first[0]?.path).toBe('/conditions/sciatica/');
  });

  test('begins with the conditions that its own form names, and shows no drawing twice', () => {
    const conditions = ['Sciatica', 'Earache', 'Jaw pain'].map((title) =>
      makeCondition({ title, bodyAreas: ['hip', 'leg'] }),
    );
    const firstConditions = ['jaw-pain', 'sciatica'];
    const { first, others } = pageWith({ conditions }, { firstConditions });
    expect(first.map(({ text, drawing }) => `${text} ${drawing}`)).toEqual(['Jaw pain hip', 'Sciatica leg']);
    expect(others.map(({ text }) => text)).toEqual(['Earache']);
  });

  test('names some conditions for each part of the body where there are too many to name all', () => {
    const conditions = (['neck', 'ear', 'foot'] as const).flatMap((area) =>
      Array.from({ length: area === 'ear' ? 2 : 40 }, (_, index) =>
        makeCondition({ title: `Pain ${area} ${index}`, bodyAreas: [area] }),
      ),
    );
    const { others } = pageWith({ conditions });
    expect(others).toHaveLength(24);
    const count = (area: string) => others.filter(({ text }) => text.includes(area)).length;
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
    expect(pageWith({ conditions }).first).toHaveLength(1);
  });
});
