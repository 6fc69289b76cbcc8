import type { NameIndex } from '#lib/search/name-lookup.ts';
import { synonymsOf } from '#lib/search/synonyms.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';

/** Words that are English too, though no page has them: they make no query Spanish. */
const ambiguous = new Set('pie pies auto cara todo toda nina primera visita regalo'.split(' '));

/** How the Spanish words of a query are understood; a query without any is left alone. */
export interface SpanishReading {
  meaningsOf: (word: string) => readonly string[];
  isStopWord: (word: string) => boolean;
}

/** A word that the pages or the tables of English hold makes no query Spanish, and is not looked up. */
export function readSpanish({ postings, translations }: NameIndex, words: readonly string[]): SpanishReading {
  const isSpanish = words.some(
    (word) =>
      !ambiguous.has(word) &&
      !isStopWord(word) &&
      !postings.has(stemOf(word)) &&
      synonymsOf(stemOf(word)).size === 0 &&
      (translations.get(word)?.length ?? 0) > 0,
  );
  return {
    meaningsOf: (word) => (isSpanish ? (translations.get(word) ?? []) : []),
    isStopWord: (word) => isSpanish && translations.get(word)?.length === 0,
  };
}
