import { type Dictionary, linesOf, readDictionary } from '#lib/search/dictionary.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { FallbackTables } from '#lib/search/search-record.ts';
import { soundOfSpanish } from '#lib/search/spanish.ts';
import { splitKeys } from '#lib/search/split-keys.ts';
import type { SplitTable } from '#lib/search/split-table.ts';

export type FallbackLookup = Pick<NameIndex, 'englishWords' | 'textPostings' | 'translations' | 'glossary'>;

export const noTables: FallbackTables = {
  englishWords: [],
  textPostings: new Map(),
  translations: new Map(),
  glossary: new Map(),
};

/** The tables as a search looks them up where they are at hand. */
export function lookUpTables({
  englishWords,
  textPostings,
  translations,
  glossary,
}: FallbackTables): FallbackLookup {
  return {
    englishWords: new Set(englishWords),
    textPostings,
    translations: { get: (word) => translations.get(soundOfSpanish(word)) },
    glossary,
  };
}

/** The tables as a browser looks them up, as far as they are loaded. */
export function lookUpRows(table: SplitTable): FallbackLookup {
  const spanish = dictionaryIn(table, splitKeys.spanish);
  return {
    englishWords: {
      has: (stem) => (table.wordsAt(splitKeys.englishWords(stem)) ?? []).includes(stem.slice(2)),
    },
    textPostings: {
      get: (stem) => table.find(splitKeys.text(stem)) as readonly number[] | undefined,
    },
    translations: { get: (word) => spanish.get(soundOfSpanish(word)) },
    glossary: dictionaryIn(table, splitKeys.glossary),
  };
}

/** A dictionary of a table, read when a word is first looked up in it. */
function dictionaryIn(table: SplitTable, key: string): Pick<Dictionary, 'get'> {
  let words: Dictionary | undefined;
  return {
    get: (word) => {
      const lines = words === undefined ? table.find(key) : undefined;
      if (typeof lines === 'string') words = readDictionary(lines);
      return words?.get(word);
    },
  };
}

/** The tables as rows of a split table. */
export function fallbackRows({
  englishWords,
  textPostings,
  translations,
  glossary,
}: FallbackTables): [key: string, value: unknown][] {
  const groups = Map.groupBy(englishWords, splitKeys.englishWords);
  return [
    ...[...groups].map(([key, words]): [string, unknown] => [
      key,
      words.map((word) => word.slice(2)).join(' '),
    ]),
    ...[...textPostings].map(([stem, postings]): [string, unknown] => [splitKeys.text(stem), postings]),
    [splitKeys.spanish, linesOf(translations)],
    [splitKeys.glossary, linesOf(glossary)],
  ];
}
