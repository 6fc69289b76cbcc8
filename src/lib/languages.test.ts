import { expect, test } from 'vitest';
import { alternateLinks, languageOf, pathIn } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import { localeIn, localeOf } from '#lib/site-locale.ts';

test('pages of the first language stand at the top, those of another below its name', () => {
  expect(pathIn('en', '/safe/')).toBe('/safe/');
  expect(pathIn('es', '/safe/')).toBe('/es/safe/');
  expect(pathIn('es', '/')).toBe('/es/');
});

test('an entry has one address in each language', () => {
  expect(entryPath('conditions', 'sciatica', 'es')).toBe('/es/conditions/sciatica/');
  expect(entryPath('pages', 'home', 'es')).toBe('/es/');
  expect(entryPath('pages', 'contact', 'es')).toBe('/es/contact/');
});

test('a path names its language, and a name that begins like one does not', () => {
  expect(languageOf('/es/')).toBe('es');
  expect(languageOf('/es/safe/')).toBe('es');
  expect(languageOf('/essentials/')).toBe('en');
});

test("dates and numbers of a language are written as in the practice's country", () => {
  expect(localeOf('IE')).toBe('en-IE');
  expect(localeOf('US', 'es')).toBe('es-US');
  expect(localeIn('es')).toBe('es-US');
  expect(localeIn('en')).toBe('en-US');
});

test('the versions of a page name the original for readers of any other language', () => {
  const versions = [
    { language: 'en', path: '/safe/' },
    { language: 'es', path: '/es/safe/' },
  ] as const;
  expect(alternateLinks(versions)).toEqual([
    { hreflang: 'en', path: '/safe/' },
    { hreflang: 'x-default', path: '/safe/' },
    { hreflang: 'es', path: '/es/safe/' },
  ]);
  expect(alternateLinks([])).toEqual([]);
});
