import type { NameIndex } from '#lib/search/name-lookup.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';
import { isBeginning, isExplained } from '#lib/search/unknown-words.ts';

/** Words that are English too, though no page has them: they make no query Spanish. */
const ambiguous = new Set('pie pies auto cara todo toda nina'.split(' '));

/**
 * A Spanish word by its sound, so that one that is written as it is heard is found: b and v, s, z and soft c, ll and y, j
 * and soft g sound alike, and h is silent.
 */
export const soundOfSpanish = (word: string): string =>
  word
    .replace(/ll/g, 'y')
    .replace(/v/g, 'b')
    .replace(/z|c(?=[ei])/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(^|[^c])h/g, '$1')
    .replace(/^g(?=ue)/, '');

/**
 * What a word of a query in Spanish stands for in words of ours: nothing for one that only joins, undefined for one that
 * is not known, and for every word of a query in English. A word that the pages or the tables of English hold, or that
 * begins one, makes no query Spanish.
 */
export function readSpanish(
  index: NameIndex,
  words: readonly string[],
): (word: string) => readonly string[] | undefined {
  const { translations } = index;
  // The table is asked last: a word of ours loads nothing.
  const isSpanish = words.some(
    (word) =>
      !ambiguous.has(word) &&
      !isStopWord(word) &&
      !isExplained(index, stemOf(word)) &&
      !isBeginning(index, word) &&
      (translations.get(word)?.length ?? -1) >= (word.length > 3 ? 0 : 1),
  );
  return (word) => (isSpanish ? translations.get(word) : undefined);
}
