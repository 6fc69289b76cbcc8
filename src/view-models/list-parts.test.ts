import { describe, expect, test } from 'vitest';
import { listParts, partRoutes, partTitle } from '#view-models/list-parts.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a list', () => {
  test('stays on one page at its own address, with no links to others, up to 60 entries', () => {
    expect(listParts(numbers(60), '/articles/')).toEqual([
      { items: numbers(60), number: 1, count: 1, path: '/articles/', links: [] },
    ]);
    expect(listParts([], '/articles/')).toHaveLength(1);
  });

  test('takes several pages from there, each entry on one of them, in order', () => {
    const parts = listParts(numbers(150), '/articles/');
    expect(parts.map(({ path, count }) => `${path} ${count}`)).toEqual([
      '/articles/ 3',
      '/articles/page/2/ 3',
      '/articles/page/3/ 3',
    ]);
    expect(parts.flatMap(({ items }) => items)).toEqual(numbers(150));
  });

  test('leads from each page to its neighbours, the first and the last, however many there are', () => {
    const parts = listParts(numbers(6_000), '/articles/');
    expect(parts[49]?.links.map(({ text }) => text)).toEqual([
      '1',
      '47',
      '48',
      '49',
      '50',
      '51',
      '52',
      '53',
      '100',
    ]);
    expect(parts[49]?.links.filter(({ isCurrent }) => isCurrent)).toEqual([
      { text: '50', href: '/articles/page/50/', isCurrent: true },
    ]);
    expect(parts.every(({ links }) => links.length <= 9)).toBe(true);
  });

  test('has a title of its own on every page', () => {
    expect(listParts(numbers(61), '/articles/').map((part) => partTitle('Articles', part))).toEqual([
      'Articles',
      'Articles, page 2 of 2',
    ]);
  });

  test('has an address below that of its language, and is routed there', () => {
    const parts = listParts(numbers(61), '/es/articles/');
    expect(partTitle('Artículos', { number: 2, count: 2 }, 'es')).toBe('Artículos, página 2 de 2');
    expect(partRoutes(parts, '/articles/', 'es').map(({ params }) => params)).toEqual([
      { language: 'es', part: undefined },
      { language: 'es', part: 'page/2' },
    ]);
  });

  test('is routed below its address', () => {
    const routes = partRoutes(listParts(numbers(61), '/articles/'), '/articles/');
    expect(routes.map(({ params }) => params.part)).toEqual([undefined, 'page/2']);
  });
});
