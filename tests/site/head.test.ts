import { describe, expect, it } from 'vitest';
import { languageOf } from '#lib/languages.ts';
import { localeOf } from '#lib/site-locale.ts';
import { type BuiltPage, readSites } from '../support/read-site.ts';

describe.each(readSites())('the head of every page of the $name site', ({ pages, practice }) => {
  const pathsWhere = (isWrong: (page: BuiltPage) => boolean) => pages.filter(isWrong).map(({ path }) => path);

  it('names the practice in the title', () => {
    expect(pathsWhere((page) => !titleOf(page).includes(practice.name))).toEqual([]);
  });

  it('says its language, as its country has it', () => {
    expect(
      pathsWhere(
        (page) =>
          page.root.querySelector('html')?.getAttribute('lang') !==
          localeOf(practice.country, languageOf(page.path)),
      ),
    ).toEqual([]);
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
