import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { FallbackTables } from '#lib/search/search-record.ts';
import { soundOfSpanish } from '#lib/search/spanish.ts';
import { splitKeys } from '#lib/search/split-keys.ts';
import type { SplitTable } from '#lib/search/split-table.ts';

export type FallbackLookup = Pick<NameIndex, 'englishWords' | 'textPostings' | 'translations'>;

/** The tables as a search looks them up where they are at hand. */
export function lookUpTables({ englishWords, textPostings, translations }: FallbackTables): FallbackLookup {
  return {
    englishWords: new Set(englishWords),
    textPostings,
    translations: { get: (word) => translations.get(soundOfSpanish(word)) },
  };
}

/** The tables as a browser looks them up, as far as they are loaded. */
export function lookUpRows(table: SplitTable): FallbackLookup {
  return {
    englishWords: {
      has: (stem) => (table.wordsAt(splitKeys.englishWords(stem)) ?? []).includes(stem),
    },
    textPostings: {
      get: (stem) => table.find(splitKeys.text(stem)) as readonly number[] | undefined,
    },
    translations: {
      get: (written) => {
        const word = soundOfSpanish(written);
        const meanings = (table.find(splitKeys.spanish(word)) as Record<string, unknown> | undefined)?.[word];
        return typeof meanings === 'string' ? meanings.split(' ').filter(Boolean) : undefined;
      },
    },
  };
}

/** The tables as rows of a split table. */
export function fallbackRows({
  englishWords,
  textPostings,
  translations,
}: FallbackTables): [key: string, value: unknown][] {
  const groups = Map.groupBy(englishWords, splitKeys.englishWords);
  return [
    ...[...groups].map(([key, words]): [string, unknown] => [key, words.join(' ')]),
    ...[...textPostings].map(([stem, postings]): [string, unknown] => [splitKeys.text(stem), postings]),
    ...spanishRows(translations),
  ];
}

/** Words of Spanish by their first two letters, each with what it stands for. */
const spanishRows = (translations: FallbackTables['translations']): [key: string, value: unknown][] =>
  [...Map.groupBy(translations, ([word]) => splitKeys.spanish(word))].map(([key, entries]) => [
    key,
    Object.fromEntries(entries.map(([word, meanings]) => [word, meanings.join(' ')])),
  ]);
