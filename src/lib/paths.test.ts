import { expect, test } from 'vitest';
import {
  absoluteUrl,
  basePathOf,
  entryPath,
  fixedPaths,
  listPath,
  phoneLink,
  reservedSlugs,
  searchIn,
  searchPath,
  underBase,
} from '#lib/paths.ts';

test('a condition, a therapy and an article stand below their lists', () => {
  expect(entryPath('conditions', 'neck-pain')).toBe('/conditions/neck-pain/');
  for (const list of ['therapies', 'conditions', 'articles'] as const)
    expect(entryPath(list, 'x')).toBe(`${listPath(list)}x/`);
});

test('the practice\'s own pages stand at the top, and "home" is the front page', () => {
  expect(entryPath('pages', 'about')).toBe('/about/');
  expect(entryPath('pages', 'home')).toBe('/');
  expect(entryPath('articles', 'home')).toBe('/articles/home/');
});

test('every address of a page begins and ends with a slash', () => {
  for (const path of fixedPaths) expect(path).toMatch(/^\/(.*\/)?$/);
});

test('no page in content/pages/ may take an address that the site itself uses', () => {
  const taken = fixedPaths.filter((path) => path !== '/').map((path) => path.replaceAll('/', ''));
  expect(reservedSlugs).toEqual(expect.arrayContaining(taken));
});

test("a search keeps the visitor's words whole, whatever signs are in them", () => {
  for (const words of ['neck & jaw', 'a+b=c?', '50% #1', 'ischias ü', '<b>"x"</b>'])
    expect(new URL(searchIn(searchPath, words), 'https://massage.test').searchParams.get('q')).toBe(words);
});

test('a phone number is dialled with the code of the country', () => {
  expect(phoneLink('+1-517-555-0100')).toBe('tel:+15175550100');
});

test('a full address needs the address of the site', () => {
  expect(absoluteUrl('/about/', 'https://massage.test')).toBe('https://massage.test/about/');
  expect(absoluteUrl('/about/', 'https://massage.test/')).toBe('https://massage.test/about/');
  expect(absoluteUrl('/about/', undefined)).toBeUndefined();
});

test('a site may lie below a path of its host, and no address goes there twice', () => {
  const website = 'https://me.example.org/massage';
  for (const address of [website, `${website}/`]) {
    expect(basePathOf(address)).toBe('/massage');
    expect(absoluteUrl('/about/', address)).toBe('https://me.example.org/massage/about/');
    expect(absoluteUrl('/massage/about/', address)).toBe('https://me.example.org/massage/about/');
  }
  expect([basePathOf('https://massage.test'), basePathOf(undefined)]).toEqual(['', '']);
  expect(underBase('/massage-at-work/', '/massage')).toBe('/massage/massage-at-work/');
  expect(underBase('/about/', '')).toBe('/about/');
});
