import type { NameIndex } from '#lib/search/name-lookup.ts';
import { readSpanish } from '#lib/search/spanish.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';
import { isBeginning, isExplained } from '#lib/search/unknown-words.ts';

/**
 * What a word of a query stands for in words of ours: by the glossary where neither the pages nor the tables of English
 * explain it, or by the words of Spanish where the query is in Spanish.
 * @param isTyping whether the last word may be unfinished
 */
export function translateWords(
  index: NameIndex,
  words: readonly string[],
  isTyping: boolean,
): (word: string) => readonly string[] | undefined {
  const ofSpanish = readSpanish(index, words);
  return (word) => {
    const isUnfinished = isTyping && word === words[words.length - 1] && isBeginning(index, word);
    return (isUnfinished ? undefined : ofGlossary(index, word)) ?? ofSpanish(word);
  };
}

/** Letters of the endings by which medicines of one class are named: "-xaban", "-olol". */
const endings = [7, 6, 5, 4];

/** What the glossary has of a word that nothing else explains. */
function ofGlossary(index: NameIndex, word: string): readonly string[] | undefined {
  if (isStopWord(word) || isExplained(index, stemOf(word))) return undefined;
  const { glossary } = index;
  return (
    glossary.get(word) ?? (word.endsWith('s') ? glossary.get(word.slice(0, -1)) : undefined) ?? ofEnding(word)
  );

  function ofEnding(name: string): readonly string[] | undefined {
    return endings
      .map((length) => glossary.get(`-${name.slice(-length)}`))
      .find((found) => found !== undefined);
  }
}
