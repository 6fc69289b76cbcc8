import type { NameIndex } from '#lib/search/name-lookup.ts';
import { type NearWord, Spelling } from '#lib/search/spelling.ts';
import { spellingMaps } from '#lib/search/spelling-lists.ts';
import { synonymsOf } from '#lib/search/synonyms.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { stopWords } from '#lib/search/vocabulary/stop-words.ts';

/** Most letters of a word that may be a beginning although it is a word of English. */
const beginningLength = 3;

/** Whether a stem stands on the pages or in the tables of English. */
export const isExplained = ({ postings }: Pick<NameIndex, 'postings'>, stem: string): boolean =>
  postings.has(stem) || synonymsOf(stem).size > 0;

/** Whether a word may be one of ours that is not typed to its end. */
export const isBeginning = (index: NameIndex, word: string): boolean =>
  index.wordsWithPrefix(word, 1).length > 0;

/** Whether a word says nothing to us as it stands, so that it may be the beginning of another. */
export function isUnknown(index: NameIndex, word: string): boolean {
  const stem = stemOf(word);
  return (
    word.length > 1 &&
    !isExplained(index, stem) &&
    (word.length <= beginningLength || !index.englishWords.has(stem))
  );
}

/** Whether a word that we do not know is a misspelling of one that says nothing ("evry"), and begins none of ours. */
export const isFiller = (index: NameIndex, word: string) =>
  !isBeginning(index, word) &&
  (stopWordSpelling.nearest(word)[0]?.similarity ?? 0) >= fillerFrom &&
  nearestWords(index, word).length === 0;
const fillerFrom = 0.8;

/** Words of ours that a misspelled one may mean; none for a word of English. */
export function nearestWords(index: NameIndex, word: string): readonly NearWord[] {
  const asTyped = index.spelling.nearest(word);
  // The words of ours stand in the singular, most of them.
  const isPlural = asTyped.length === 0 && word.length > beginningLength + 1 && word.endsWith('s');
  const nearest = isPlural ? index.spelling.nearest(word.slice(0, -1)) : asTyped;
  const isWord =
    nearest.length > 0 && !index.misspelledWords.has(word) && index.englishWords.has(stemOf(word));
  return isWord ? [] : nearest;
}

const stopWordSpelling = new Spelling(
  spellingMaps(
    stopWords.split(/\s+/).filter((word) => word.length > 3),
    () => false,
  ),
);
