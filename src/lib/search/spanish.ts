import type { NameIndex } from '#lib/search/name-lookup.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';
import { isBeginning, isExplained } from '#lib/search/unknown-words.ts';

/** Words that are English too, though no page has them: they make no query Spanish. */
const ambiguous = new Set('pie pies auto cara todo toda nina primera visita regalo'.split(' '));

/** How the Spanish words of a query are understood; a query without any is left alone. */
export interface SpanishReading {
  meaningsOf: (word: string) => readonly string[];
  isStopWord: (word: string) => boolean;
}

/** A word that the pages or the tables of English hold, or that begins one, makes no query Spanish, and is not looked up. */
export function readSpanish(index: NameIndex, words: readonly string[]): SpanishReading {
  const { translations } = index;
  const isSpanish = words.some(
    (word) =>
      !ambiguous.has(word) &&
      !isStopWord(word) &&
      !isExplained(index, stemOf(word)) &&
      !isBeginning(index, word) &&
      (translations.get(word)?.length ?? 0) > 0,
  );
  return {
    meaningsOf: (word) => (isSpanish ? (translations.get(word) ?? []) : []),
    isStopWord: (word) => isSpanish && translations.get(word)?.length === 0,
  };
}
