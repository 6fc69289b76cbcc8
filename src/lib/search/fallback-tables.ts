import { type Dictionary, linesOf, readDictionary } from '#lib/search/dictionary.ts';
import { type WordWeights, readWeights, writeWeights } from '#lib/search/learned-weights.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { FallbackTables } from '#lib/search/search-record.ts';
import { soundOfSpanish } from '#lib/search/spanish.ts';
import { splitKeys } from '#lib/search/split-keys.ts';
import type { SplitTable } from '#lib/search/split-table.ts';

export type FallbackLookup = Pick<NameIndex, 'englishWords' | 'learned' | 'translations' | 'glossary'>;

export const noTables: FallbackTables = {
  englishWords: [],
  learned: undefined,
  translations: new Map(),
  glossary: new Map(),
};

/** The tables as a search looks them up where they are at hand. */
export function lookUpTables({
  englishWords,
  learned,
  translations,
  glossary,
}: FallbackTables): FallbackLookup {
  return {
    englishWords: new Set(englishWords),
    learned,
    translations: { get: (word) => translations.get(soundOfSpanish(word)) },
    glossary,
  };
}

/**
 * The tables as a browser looks them up, as far as they are loaded.
 * @param learnedBase what was learned of every query, where anything was learned
 */
export function lookUpRows(table: SplitTable, learnedBase: string | undefined): FallbackLookup {
  const spanish = dictionaryIn(table, splitKeys.spanish);
  return {
    englishWords: {
      has: (stem) => (table.wordsAt(splitKeys.englishWords(stem)) ?? []).includes(stem.slice(2)),
    },
    learned:
      learnedBase === undefined
        ? undefined
        : { base: readWeights(learnedBase), words: { get: (stem) => learnedOf(table, stem) } },
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

function learnedOf(table: SplitTable, stem: string): WordWeights | undefined {
  const start = stem.slice(2);
  const row = table
    .wordsAt(splitKeys.learned(stem))
    ?.find((word) => word.startsWith(start) && /[A-Z]/.test(word.charAt(start.length)));
  return row === undefined ? undefined : readWeights(row.slice(start.length));
}

/** The tables as rows of a split table. */
export function fallbackRows({
  englishWords,
  learned,
  translations,
  glossary,
}: FallbackTables): [key: string, value: unknown][] {
  const groups = Map.groupBy(englishWords, splitKeys.englishWords);
  const learnedGroups = Map.groupBy(
    [...(learned?.words ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([stem]) => splitKeys.learned(stem),
  );
  return [
    ...[...groups].map(([key, words]): [string, unknown] => [
      key,
      words.map((word) => word.slice(2)).join(' '),
    ]),
    ...[...learnedGroups].map(([key, words]): [string, unknown] => [
      key,
      words.map(([stem, weights]) => stem.slice(2) + writeWeights(weights)).join(' '),
    ]),
    [splitKeys.spanish, linesOf(translations)],
    [splitKeys.glossary, linesOf(glossary)],
  ];
}
