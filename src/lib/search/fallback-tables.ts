import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { FallbackTables } from '#lib/search/search-record.ts';
import { splitKeys } from '#lib/search/split-keys.ts';
import type { SplitTable } from '#lib/search/split-table.ts';

export type FallbackLookup = Pick<NameIndex, 'englishWords' | 'textPostings'>;

/** The tables as a search looks them up where they are at hand. */
export function lookUpTables({ englishWords, textPostings }: FallbackTables): FallbackLookup {
  return { englishWords: new Set(englishWords), textPostings };
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
  };
}

/** The tables as rows of a split table. */
export function fallbackRows({
  englishWords,
  textPostings,
}: FallbackTables): [key: string, value: unknown][] {
  const groups = Map.groupBy(englishWords, splitKeys.englishWords);
  return [
    ...[...groups].map(([key, words]): [string, unknown] => [key, words.join(' ')]),
    ...[...textPostings].map(([stem, postings]): [string, unknown] => [splitKeys.text(stem), postings]),
  ];
}
