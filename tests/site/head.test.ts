import { describe, expect, it } from 'vitest';
import { type BuiltPage, readSites } from '../support/read-site.ts';

describe.each(readSites())('the head of every page of the $name site', ({ pages, practice }) => {
  const pathsWhere = (isWrong: (page: BuiltPage) => boolean) => pages.filter(isWrong).map(({ path }) => path);

  it('has one title, which no other page has', () => {
    expect(pathsWhere((page) => page.root.querySelectorAll('head title').length !== 1)).toEqual([]);
    expect(pathsWhere((page) => titleOf(page).trim() === '')).toEqual([]);
    expect(repeated(pages.map(titleOf))).toEqual([]);
  });

  it('names the practice in the title', () => {
    expect(pathsWhere((page) => !titleOf(page).includes(practice.name))).toEqual([]);
  });

  it('has one description of 50 to 160 characters, which no other page has', () => {
    const lengthOf = (page: BuiltPage) => descriptionOf(page).length;
    expect(pathsWhere((page) => page.root.querySelectorAll('meta[name="description"]').length !== 1)).toEqual(
      [],
    );
    expect(pathsWhere((page) => lengthOf(page) < 50 || lengthOf(page) > 160)).toEqual([]);
    expect(repeated(pages.map(descriptionOf))).toEqual([]);
  });

  it('says that the page is in American English', () => {
    expect(pathsWhere((page) => page.root.querySelector('html')?.getAttribute('lang') !== 'en-US')).toEqual(
      [],
    );
  });

  it('lets a small screen lay the page out itself, and lets people zoom', () => {
    const viewport = (page: BuiltPage) => page.meta('viewport') ?? '';
    expect(pathsWhere((page) => !viewport(page).includes('width=device-width'))).toEqual([]);
    expect(pathsWhere((page) => /user-scalable|maximum-scale/.test(viewport(page)))).toEqual([]);
  });

  it('begins with the character set', () => {
    const first = (page: BuiltPage) => page.root.querySelector('head')?.children[0]?.getAttribute('charset');
    expect(pathsWhere((page) => first(page)?.toLowerCase() !== 'utf-8')).toEqual([]);
  });

  it('gives an indexed page its own full address where the website is known, and none where it is not', () => {
    const wrong = pages.filter((page) => {
      const isKnown = practice.website !== undefined && page.isIndexed;
      const own = isKnown ? new URL(page.path, practice.website).href : undefined;
      return canonicalOf(page) !== own;
    });
    expect(wrong.map((page) => [page.path, canonicalOf(page)])).toEqual([]);
  });

  it('names no address of a website that is not known', () => {
    const isFull = (page: BuiltPage) =>
      page.root
        .querySelectorAll('head meta[content], head link[href]')
        .some((element) =>
          /^https?:/.test(element.getAttribute('content') ?? element.getAttribute('href') ?? ''),
        );
    expect(practice.website === undefined ? pathsWhere(isFull) : []).toEqual([]);
  });
});

const titleOf = (page: BuiltPage) => page.root.querySelector('head title')?.text ?? '';
const descriptionOf = (page: BuiltPage) => page.meta('description') ?? '';
const canonicalOf = (page: BuiltPage) =>
  page.root.querySelector('link[rel="canonical"]')?.getAttribute('href');

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
