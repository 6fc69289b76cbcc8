import { search } from '#i18n/en/english-search.ts';
import { describe, expect, test } from 'vitest';
import { findNames } from '#lib/search/find-names.ts';
import { writeWeights } from '#lib/search/learned-weights.ts';
import { type QueryNames, namesFrom } from '#lib/search/load-names.ts';
import { fallbackRows, lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { splitNameIndex, splitRows } from '#lib/search/split-index.ts';
import { type SplitPart, namesPartPath } from '#lib/search/split-keys.ts';
import { suggest } from '#lib/search/suggestions.ts';
import { urgentHelp } from '#lib/search/urgent-help.ts';
import { readQueries } from '../search/query-set.ts';
import { readSearchNames } from '../search/own-engine.ts';

const { records, fallback } = readSearchNames();
const whole = makeNameIndex(records, lookUpTables(fallback));
const rows = fallbackRows(fallback);
const learnedBase = fallback.learned && writeWeights(fallback.learned.base);
const queries = readQueries().map(({ text }) => text);

/** The same index in parts of at most so many letters, as a browser loads it, and the paths that it loaded. */
function inParts(full: number): { ask: QueryNames; loaded: string[] } {
  const { start, table, parts } = splitNameIndex(whole, rows, full);
  // What a browser gets has been text in between.
  const files = new Map(
    parts.map((part, number) => [namesPartPath(table.version, number), JSON.stringify(part)]),
  );
  const loaded: string[] = [];
  const ask = namesFrom(JSON.parse(JSON.stringify({ start, table, learnedBase })) as ShippedNames, (path) => {
    loaded.push(path);
    return Promise.resolve(JSON.parse(files.get(path) ?? '') as SplitPart);
  });
  return { ask, loaded };
}

const shown = (found: ReturnType<typeof findNames>) => ({
  ...found,
  matches: found.matches.map(({ record, ...match }) => ({
    ...match,
    path: record.path,
    title: record.title,
  })),
});

/** What the whole index finds for each query. */
const foundWhole = queries.map((query) => JSON.stringify(shown(findNames(whole, query, { limit: 20 }))));

describe.each([800, 12_000])('an index in parts of %i letters', (full) => {
  const { ask } = inParts(full);

  test('finds for every query of every set what the whole index finds', async () => {
    expect(queries.length).toBeGreaterThan(900);
    const wrong: string[] = [];
    for (const [place, query] of queries.entries()) {
      const found = await ask((index) => findNames(index, query, { limit: 20 }));
      if (JSON.stringify(shown(found)) !== foundWhole[place]) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });

  test('suggests the same while a query is typed, and tells the same emergencies', async () => {
    const wrong: string[] = [];
    // Every letter of every query would take minutes: of the sets as they grow, as many as there were.
    const every = Math.ceil(queries.length / 150);
    for (const query of queries.filter((_, place) => place % every === 0))
      for (let end = 1; end <= query.length; end += 1) {
        const typed = query.slice(0, end);
        const found = await ask((index) => [suggest(index, typed, [], search), urgentHelp(typed, index)]);
        const expected = [suggest(whole, typed, [], search), urgentHelp(typed, whole)];
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(typed);
      }
    expect(wrong).toEqual([]);
  });
});

test('a page is known by its path, and no other path is', async () => {
  const { ask } = inParts(800);
  expect(await ask((index) => index.recordOfPath('/conditions/sciatica/')?.title)).toBe('Sciatica');
  expect(await ask((index) => index.recordOfPath('/conditions/none/'))).toBeUndefined();
});

test('a part that cannot be loaded fails the search that needs it, and is asked for again by the next', async () => {
  const { start, table, parts } = splitNameIndex(whole, rows, 800);
  let isDown = true;
  const ask = namesFrom({ start, table, learnedBase }, (path) =>
    isDown
      ? Promise.reject(new Error('out of reach'))
      : Promise.resolve(parts[Number(/(\d+)\.json$/.exec(path)?.[1])] ?? {}),
  );
  await expect(ask((index) => findNames(index, 'sciatica'))).rejects.toThrow('out of reach');
  isDown = false;
  const found = await ask((index) => findNames(index, 'sciatica'));
  expect(found.matches[0]?.record.path).toBe('/conditions/sciatica/');
});

test('a word that is typed loads few of many parts', async () => {
  const { ask, loaded } = inParts(800);
  for (const typed of ['s', 'sc', 'sci', 'scia']) await ask((index) => suggest(index, typed, [], search));
  expect(splitNameIndex(whole, rows, 800).parts.length).toBeGreaterThan(100);
  expect(loaded.length).toBeLessThan(20);
});

test('a name that is being typed is suggested from the names alone, and loads no table', async () => {
  const { table, parts } = splitRows(rows, Infinity);
  const names = ['sciatica', 'frozen shoulder', 'myofascial', 'lightheadedness', 'carpal tunnel', 'whiplash'];
  const loadedFor: string[] = [];
  const suggestAll = async (typed: string) => {
    const ask = namesFrom({ table, learnedBase, records }, () => {
      loadedFor.push(typed);
      return Promise.resolve(parts[0] ?? {});
    });
    await ask((index) => findNames(index, typed, { isTyping: true }));
  };
  for (const name of names)
    for (let length = 2; length <= name.length; length += 1) await suggestAll(name.slice(0, length));
  expect(loadedFor).toEqual([]);
  await suggestAll('rodilla');
  expect(loadedFor).toEqual(['rodilla']);
});
