import type { NameIndex } from '#lib/search/name-index.ts';
import { isBodyPart, isElsewhere, nearStems } from '#lib/search/near-words.ts';
import { isFiller, queryWords, stemOf } from '#lib/search/plain-words.ts';

/** One word of a query that says something, and the stems it may mean. */
export interface QueryTerm {
  word: string;
  /** Stem to how much it counts: 1 is the very word. */
  meanings: Map<string, number>;
  /** How much of the query it is. */
  weight: number;
  /** What it was taken for, where it is spelled otherwise. */
  corrected: string | undefined;
  isElsewhere: boolean;
}

/**
 * The words of a query that say something, each with what it may mean.
 * @param isTyping whether the last word may be unfinished
 */
export function queryTerms(index: NameIndex, query: string, isTyping: boolean): QueryTerm[] {
  const words = queryWords(query).flatMap((word) => splitWord(index, word));
  const told = words.filter((word) => !isFiller(word));
  const terms = told.map((word, place) =>
    readWord(index, word, isTyping && place === told.length - 1 && words.at(-1) === word),
  );
  joinNeighbours(index, terms);
  for (const term of terms) term.weight = weigh(index, term);
  return terms;
}

function readWord(index: NameIndex, word: string, isUnfinished: boolean): QueryTerm {
  const meanings = new Map<string, number>();
  const stem = stemOf(word);
  const isKnown = index.postings.has(stem);
  const isForeign = isElsewhere(word);
  let corrected: string | undefined;
  if (isKnown) addMeaning(meanings, stem, 1);
  for (const [mate, worth] of nearStems(stem)) addMeaning(meanings, mate, worth);
  if (isUnfinished && word.length > 1)
    for (const longer of wordsFrom(index, word, 12))
      addMeaning(meanings, stemOf(longer), longer.length === word.length ? 1 : 0.85);
  const isMisspelled = (!isKnown && meanings.size === 0) || index.wrongWords.has(word);
  if (isMisspelled && !isForeign) {
    for (const { word: other, likeness } of index.spelling.nearest(word)) {
      if (other === word) continue;
      corrected ??= index.wrongWords.has(other) ? undefined : other;
      addMeaning(meanings, stemOf(other), likeness);
      for (const [mate, worth] of nearStems(stemOf(other)))
        addMeaning(meanings, mate, worth * likeness * 0.9);
    }
    if (meanings.size === 0 && word.length > 3)
      for (const longer of wordsFrom(index, word, 6)) addMeaning(meanings, stemOf(longer), 0.7);
  }
  return { word, meanings, weight: 0, corrected, isElsewhere: isForeign };
}

/** "ear ache" is also "earache", and "sciat ica" is "sciatica". */
function joinNeighbours(index: NameIndex, terms: readonly QueryTerm[]): void {
  terms.forEach((term, place) => {
    const next = terms[place + 1];
    if (next === undefined || term.word.length + next.word.length < 5) return;
    const joined = term.word + next.word;
    const isUnsure = [term, next].some(({ word }) => !index.postings.has(stemOf(word)));
    const [nearest] = isUnsure && joined.length > 6 ? index.spelling.nearest(joined) : [];
    const whole = index.postings.has(stemOf(joined)) ? { word: joined, likeness: 0.95 } : nearest;
    if (whole === undefined || whole.likeness < 0.7) return;
    for (const { meanings } of [term, next]) addMeaning(meanings, stemOf(whole.word), whole.likeness);
  });
}

/** "backpain" is "back pain" where no page writes it as one word. */
function splitWord(index: NameIndex, word: string): string[] {
  if (
    word.length < 6 ||
    isElsewhere(word) ||
    index.postings.has(stemOf(word)) ||
    nearStems(stemOf(word)).size > 0
  )
    return [word];
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => index.postings.has(stemOf(part)) && !index.wrongWords.has(part))) return parts;
  }
  return [word];
}

/** Known words that begin with `start`, in the order of the alphabet. */
function wordsFrom({ sortedWords }: NameIndex, start: string, limit: number): string[] {
  let low = 0;
  let high = sortedWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedWords[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let place = low; found.length < limit; place += 1) {
    const word = sortedWords[place];
    if (!word?.startsWith(start)) break;
    found.push(word);
  }
  return found;
}

function addMeaning(meanings: Map<string, number>, stem: string, worth: number): void {
  if (worth > (meanings.get(stem) ?? 0)) meanings.set(stem, worth);
}

/** How much more a part of the body says than another word. */
const partWeight = 1.4;

function weigh(index: NameIndex, { meanings }: QueryTerm): number {
  let best = 0;
  let weight = index.unknownWeight;
  for (const [stem, worth] of meanings) {
    const known = index.weights.get(stem);
    if (known === undefined || worth <= best) continue;
    best = worth;
    weight = isBodyPart(stem) ? partWeight * known : known;
  }
  return weight;
}
