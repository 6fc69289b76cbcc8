import { describe, expect, test } from 'vitest';
import { makeCondition, makePractice } from '../../tests/support/makers.ts';
import type { BodySigns } from '#schemas/body-signs.ts';
import type { BodyArea } from '#lib/vocabulary.ts';
import { areaPages, areaRecords, bodyAreaLinks } from '#view-models/body-pages.ts';

const practice = makePractice();
const jaw = makeCondition({
  title: 'Jaw pain',
  bodyAreas: ['jaw', 'head'],
  redFlags: { emergency: ['your chest feels tight and you are short of breath'] },
});
const head = makeCondition({
  title: 'Tension headache',
  bodyAreas: ['head'],
  redFlags: { emergency: ['the headache is sudden and the worst of your life'] },
});

function firstPage(...[area, conditions, signs]: FirstPage) {
  const [page] = areaPages(area, { conditions, practice }, signs);
  if (page === undefined) throw new Error('A part of the body always has a page.');
  return page;
}
type FirstPage = [BodyArea, ReturnType<typeof makeCondition>[], BodySigns?];

describe('the pages on parts of the body', () => {
  test('are those that a condition is felt in, and always the chest, from head to foot', () => {
    expect(bodyAreaLinks([jaw, head]).map(({ path }) => path)).toEqual([
      '/body/head/',
      '/body/jaw/',
      '/body/chest/',
    ]);
  });

  test('separate what is mostly felt there from what else it could be', () => {
    const { groups } = firstPage('head', [jaw, head]);
    expect(groups.map(({ id, cards }) => [id, ...cards.map(({ title }) => title)])).toEqual([
      ['felt-here', 'Tension headache'],
      ['also-here', 'Jaw pain'],
    ]);
  });

  test('begin with the emergency signs of what is mostly felt there', () => {
    expect(firstPage('head', [jaw, head]).emergency?.signs).toEqual(head.data.redFlags.emergency);
  });

  test('begin with the signs that are written for that part, where there are any', () => {
    const signs = { head: { emergency: ['a headache is sudden'] } };
    expect(firstPage('head', [jaw, head], signs).emergency?.signs).toEqual(signs.head.emergency);
    expect(firstPage('jaw', [jaw, head], signs).emergency?.signs).toEqual(jaw.data.redFlags.emergency);
  });

  test('show for the chest, where none are written, every sign that names it, each once', () => {
    const again = makeCondition({ title: 'Neck pain', redFlags: jaw.data.redFlags });
    expect(firstPage('chest', [jaw, again]).emergency?.signs).toEqual(jaw.data.redFlags.emergency);
  });

  test('have their words and their address in the language of the site', () => {
    const signs = { jaw: { emergency: ['la cara se le hincha'] } };
    const [page] = areaPages(
      'jaw',
      { conditions: [jaw], practice, language: 'es', awaitsReview: true },
      signs,
    );
    expect([page?.path, page?.title, page?.groups[0]?.title]).toEqual([
      '/es/body/jaw/',
      'Dónde le duele: mandíbula',
      'Se siente sobre todo aquí',
    ]);
    expect(page?.emergency).toEqual({
      heading: 'Llame al 911 o vaya a una sala de emergencias si',
      signs: signs.jaw.emergency,
    });
    expect(page?.head.awaitsReview).toBe(true);
  });

  test('are found by name where no condition is about that part', () => {
    expect(areaRecords([jaw]).map(({ path, names }) => `${path} ${names.join()}`)).toEqual([
      '/body/chest/ Chest pain',
    ]);
  });
});
