import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How hard a text is to read. */
interface Readability {
  words: number;
  sentences: number;
  /** School grade by Flesch and Kincaid (1975). Reading age in years is about five more. */
  grade: number;
  /** Sentences of more than `longSentence` words. */
  long: readonly string[];
}

/** Words in a sentence above which it counts as long. Source: this project's page patterns. */
export const longSentence = 20;

/** What a page may ask of its readers. Source: this project's page patterns. */
export const readingLimits = {
  /** School grade that stays out of reach: 9 is a reading age of about 14. */
  grade: 9,
  /** Long sentences are at most one in this many. */
  oneLongIn: 8,
  /** Words in the longest sentence. */
  longest: 28,
} as const;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of a text. Abbreviations that end in a stop are not recognised. */
export function splitSentences(text: string): string[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((part) => /\p{L}/u.test(part));
}

/** Words as a reader counts them: letters and digits, with hyphens and apostrophes inside. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** @param blocks paragraphs and list items, each of which ends a sentence */
export function measureReadability(blocks: readonly string[]): Readability {
  const sentences = blocks.flatMap(splitSentences);
  const words = sentences.flatMap(splitWords);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return {
    words: words.length,
    sentences: sentences.length,
    grade:
      words.length === 0
        ? 0
        : fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }),
    long: sentences.filter((sentence) => splitWords(sentence).length > longSentence),
  };
}
