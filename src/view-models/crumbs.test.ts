import { describe, expect, test } from 'vitest';
import { crumbsTo } from '#view-models/crumbs.ts';

describe('the trail', () => {
  test('leads from home over the list to the page, which is no link', () => {
    expect(crumbsTo('Neck pain', 'conditions')).toEqual([
      { text: 'Home', path: '/' },
      { text: 'Conditions', path: '/conditions/' },
      { text: 'Neck pain', path: undefined },
    ]);
  });

  test('stays in the language of the page', () => {
    expect(crumbsTo('Dolor de cuello', 'conditions', 'es')).toEqual([
      { text: 'Inicio', path: '/es/' },
      { text: 'Dolencias', path: '/es/conditions/' },
      { text: 'Dolor de cuello', path: undefined },
    ]);
  });

  test("to one of the practice's own pages has no list between", () => {
    expect(crumbsTo('About us')).toEqual([
      { text: 'Home', path: '/' },
      { text: 'About us', path: undefined },
    ]);
  });
});
