import { describe, expect, test } from 'vitest';
import { findNames } from '#lib/search/find-names.ts';
import { namesFrom } from '#lib/search/load-names.ts';
import type { SplitPart } from '#lib/search/split-keys.ts';
import { isStopWord, tokenize } from '#lib/search/tokenize.ts';
import type { Condition } from '#schemas/entries.ts';
import { bodyAreaLinks } from '#view-models/body-pages.ts';
import { namesView } from '#view-models/name-pages.ts';
import type { Searchable } from '#view-models/search-records.ts';
import { namesFiles } from '#view-models/shipped-names.ts';
import { readSearchables } from '../search/own-engine.ts';

const entries = readSearchables();
const of = (collection: string) => entries.filter((entry) => entry.collection === collection);
const conditions = of('conditions') as (Condition & Searchable)[];
const { first, parts } = namesFiles(
  { conditions, therapies: of('therapies'), articles: of('articles') },
  of('pages'),
);
const ask = namesFrom(first, (path) => Promise.resolve(parts.get(path) as SplitPart));
const pathsFor = (query: string) =>
  ask((index) => findNames(index, query).matches.map(({ record }) => record.path));

/** A name as it may be typed: as it stands, in small letters, without accents, and its last word in plural and singular. */
function spellings(name: string): string[] {
  const last = tokenize(name).at(-1) ?? '';
  const plural = isStopWord(last) ? [] : last.endsWith('s') ? [name.replace(/s$/i, '')] : [`${name}s`];
  return [...new Set([name, name.toLowerCase(), name.normalize('NFD').replaceAll(/\p{M}/gu, ''), ...plural])];
}

const namesOf = ({ data }: Searchable) =>
  [data.title, data.medicalName, ...(data.alsoCalled ?? [])].filter((name) => name !== undefined);

describe('a page is found first', () => {
  test.each(entries.map((entry) => [entry.collection, entry.id, entry] as const))(
    '%s/%s by each of its names, in plural, in singular and without accents',
    async (_, id, entry) => {
      const missed: string[] = [];
      for (const name of namesOf(entry).flatMap(spellings)) {
        const [path] = await pathsFor(name);
        if (path !== (id === 'home' ? '/' : undefined) && !path?.endsWith(`/${id}/`)) missed.push(name);
      }
      expect(missed).toEqual([]);
    },
  );
});

test('each name of the list from A to Z leads where the search leads', async () => {
  const names = namesView({ conditions });
  const missed: string[] = [];
  for (const { name, path } of names.letters.flatMap((letter) => letter.names))
    if ((await pathsFor(name))[0] !== path) missed.push(name);
  expect(missed).toEqual([]);
});

test('each part of the body that the body finder has a page for leads to that page or to what hurts there', async () => {
  const missed: string[] = [];
  for (const { area, name, path } of bodyAreaLinks(conditions)) {
    const found = await ask((index) => findNames(index, name).matches.map(({ record }) => record));
    if (!found.slice(0, 3).some((page) => page.path === path || page.areas.includes(area))) missed.push(name);
  }
  expect(missed).toEqual([]);
});

test('names are found as well where the words of English and the text are out of reach', async () => {
  const alone = namesFrom(first, () => Promise.reject(new Error('out of reach')));
  const found = await alone((index) => findNames(index, 'siatica').matches.map(({ record }) => record.path));
  expect(found[0]).toBe('/conditions/sciatica/');
});
