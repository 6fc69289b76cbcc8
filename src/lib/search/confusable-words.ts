import { once } from '#lib/once.ts';
import { englishWords } from '#lib/search/english-words.ts';
import type { WholeNameIndex } from '#lib/search/name-index.ts';
import { spellingMaps } from '#lib/search/spelling-lists.ts';
import { Spelling } from '#lib/search/spelling.ts';
import { isCore, vocabularyWords } from '#lib/search/synonyms.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { isExplained } from '#lib/search/unknown-words.ts';
import { stored } from '#lib/stored-results.ts';

/**
 * Stems of English words that would be corrected into one of ours, unless an author lists them as misspellings. For a
 * build: comparing words with all words of English takes long.
 */
export function confusableWords({
  postings,
  correctWords,
  isNamed,
}: Pick<WholeNameIndex, 'postings' | 'correctWords' | 'isNamed'>): string[] {
  const known = new Set(vocabularyWords());
  const own = [...correctWords].filter((word) => !known.has(word));
  const stems = [
    ...confusableWithVocabulary(),
    ...confusableWith(own, (word) => isCore(word) || isNamed(word)),
  ];
  const isKnown = (stem: string) => isExplained({ postings }, stem);
  return [...new Set(stems.map(stemOf))].filter((stem) => !isKnown(stem)).sort();
}

/** The vocabulary never changes. */
const confusableWithVocabulary = once(() => confusableWith(vocabularyWords(), isCore));

function confusableWith(words: readonly string[], isSought: (word: string) => boolean): string[] {
  return stored('confusable words', [words, words.filter(isSought)], () => {
    const spelling = new Spelling(spellingMaps(words, isSought));
    return englishWords.filter((word) => spelling.nearest(word).length > 0);
  });
}
