import { describe, expect, test } from 'vitest';
import { makeCondition, makePractice } from '../../tests/support/makers.ts';
import { namesPages, namesView } from '#view-models/name-pages.ts';

const named = (titles: readonly string[]) => titles.map((title) => makeCondition({ title }));
const numbered = (start: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${start} ${String(index).padStart(3, '0')}`);
const pagesOf = (titles: readonly string[]) =>
  namesPages({
    conditions: named(titles),
    therapies: [],
    articles: [],
    practice: makePractice(),
    today: '2026-11-23',
  });

describe('the names of all conditions', () => {
  test('stand on one page up to 60 entries, the letters leading to places on it', () => {
    const pages = pagesOf(numbered('Ache', 60));
    expect(pages.map(({ path }) => path)).toEqual(['/conditions/']);
    expect(pages[0]?.names.jumps).toEqual([{ text: 'A', href: '#letter-a' }]);
    expect(pages[0]?.names.letters[0]?.names).toHaveLength(60);
  });

  test('stand on a page for each letter from there, which every page leads to', () => {
    const pages = pagesOf([...numbered('Ache', 40), ...numbered('Bite', 40)]);
    expect(pages.map(({ path, title }) => `${path} ${title}`)).toEqual([
      '/conditions/ Conditions A to Z',
      '/conditions/letter/a/ Names that begin with A',
      '/conditions/letter/b/ Names that begin with B',
    ]);
    const letters = ['/conditions/letter/a/', '/conditions/letter/b/'];
    expect(pages.map(({ names }) => names.jumps.map(({ href }) => href))).toEqual([
      letters,
      letters,
      letters,
    ]);
    expect(pages[0]?.names.letters).toEqual([]);
  });

  test('of a letter that has too many are cut by the letters in which they differ', () => {
    const pages = pagesOf([...numbered('Low back', 150), ...numbered('Low belly', 150), 'Low', 'Arm']);
    expect(pages.map(({ path, title }) => `${path} ${title}`)).toEqual([
      '/conditions/ Conditions A to Z',
      '/conditions/letter/a/ Names that begin with A',
      '/conditions/letter/l/ Names that begin with L',
      '/conditions/letter/lowb/ Names that begin with Low b',
      '/conditions/letter/lowba/ Names that begin with Low ba',
      '/conditions/letter/lowbe/ Names that begin with Low be',
    ]);
  });

  test('each stand on exactly one page, of no more than 240', () => {
    const titles = [
      ...numbered('Knee', 700),
      ...numbered('Knee cap', 300),
      ...numbered('90 degree ache', 250),
    ];
    const pages = pagesOf(titles);
    const shown = pages.map(({ names }) => names.letters.flatMap((letter) => letter.names));
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(240);
    expect(shown.flatMap((names) => names.map(({ name }) => name)).toSorted()).toEqual(titles.toSorted());
    const targets = new Set(
      pages.flatMap(({ names }) => [...names.jumps, ...names.narrower]).map(({ href }) => href),
    );
    expect(pages.slice(1).filter(({ path }) => !targets.has(path))).toEqual([]);
  });

  test('stand below the address of their language, where names begin with other letters', () => {
    const pages = namesPages({
      ...{ language: 'es', languages: ['en', 'es'], therapies: [], articles: [], today: '2026-11-23' },
      ...{ practice: makePractice(), conditions: named([...numbered('Ache', 40), ...numbered('Bite', 40)]) },
    });
    expect(pages.map(({ path, title, head }) => [path, title, head.versions?.length])).toEqual([
      ['/es/conditions/', 'Dolencias de la A a la Z', 2],
      ['/es/conditions/letter/a/', 'Nombres que empiezan con A', undefined],
      ['/es/conditions/letter/b/', 'Nombres que empiezan con B', undefined],
    ]);
    expect(pages[1]?.names.jumps[1]?.href).toBe('/es/conditions/letter/b/');
  });

  test('are not listed on the search page where there are too many', () => {
    expect(namesView({ conditions: named(numbered('Ache', 61)) }).letters).toEqual([]);
  });
});
