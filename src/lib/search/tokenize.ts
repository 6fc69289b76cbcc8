import { stemmer } from 'stemmer';
import { stopWords } from '#lib/search/vocabulary/stop-words.ts';

/** Letters of a query that are read; the rest is left out, so that no query can be slow. */
const longestQuery = 200;
const mostWords = 24;

/** Words without accents, capitals and punctuation: "Can't, naïve" gives `cant`, `naive`. */
export function tokenize(text: string): string[] {
  const letters = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2018\u2019`]/g, '');
  return letters.match(/[a-z0-9]+/g) ?? [];
}

/** The words of a query that are read. */
export function tokenizeQuery(query: string): string[] {
  return tokenize(query.slice(0, longestQuery)).slice(0, mostWords);
}

const stems = new Map<string, string>();

/** What a word shares with its plural and its other forms (Porter, 1980). */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = word.length < 3 ? word : stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

const stopWordSet = new Set(stopWords.split(/\s+/));

/** Whether a word asks or joins and says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWordSet.has(word) || (word.length === 1 && /[a-z]/.test(word));
}
