import { otherTrade } from '#lib/search/fold-idioms.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { areasOf, isElsewhere, isOtherHelp, nearStems } from '#lib/search/near-words.ts';
import { queryWords, stemOf } from '#lib/search/plain-words.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { toneOf, weighByTone } from '#lib/search/query-tone.ts';
import { type ToldWord, keyOf, readWords } from '#lib/search/read-words.ts';
import { splitWord } from '#lib/search/split-words.ts';

export interface ReadQuery {
  terms: readonly QueryTerm[];
  /** Whether somebody tells of a pain, or of a part of their own body. */
  isComplaint: boolean;
}

/**
 * The words of a query that say something, each with what it may mean.
 * @param isTyping whether the last word may be unfinished
 */
export function queryTerms(index: NameIndex, query: string, isTyping: boolean): ReadQuery {
  const words = queryWords(query);
  const told = readWords(words).filter(({ word }) => !/^\d+$/.test(word) || index.postings.has(word));
  const isAllElsewhere = isOtherHelp(told.map(({ word }) => word));
  const terms = told.flatMap((read, place) => {
    const isUnfinished = isTyping && place === told.length - 1 && words[words.length - 1] === read.typed;
    return termsOf(index, read, isUnfinished);
  });
  const tone = toneOf(words, terms);
  for (const term of terms) weighByTone(term, tone, isAllElsewhere);
  joinNeighbours(index, terms);
  for (const term of terms) term.weight *= weigh(index, term, tone === 'bare' ? 1 : partWeight);
  return { terms, isComplaint: tone === 'complaint' };
}

/** How much a word counts that is said not to be so, and for one that is said to be. */
const deniedWorth = 0.5;

function termsOf(index: NameIndex, { word, typed, isDenied }: ToldWord, isUnfinished: boolean): QueryTerm[] {
  const parts = isUnfinished || typed === undefined ? undefined : splitWord(index, word);
  if (parts !== undefined) {
    const isMended = parts.join('') !== word;
    return parts.map((part, place) => ({
      ...readWord(index, part, false),
      typed: place === 0 ? typed : undefined,
      corrected: isMended ? parts.join(' ') : undefined,
    }));
  }
  const term = readWord(index, word, isUnfinished);
  // What only an idiom of ours says may be no word of this site's pages.
  if (typed === undefined && term.meanings.size === 0 && !term.isElsewhere) return [];
  if (!isDenied) return [{ ...term, typed }];
  const denied = new Map(
    [...term.meanings].map(([stem, worth]): [string, number] => [stem, worth * deniedWorth]),
  );
  return [{ ...term, typed, meanings: denied.set(keyOf({ word, typed, isDenied }), 1), weight: deniedWorth }];
}

function readWord(index: NameIndex, word: string, isUnfinished: boolean): Omit<QueryTerm, 'typed'> {
  const meanings = new Map<string, number>();
  const stem = stemOf(word);
  const isKnown = index.postings.has(stem);
  const isForeign = word === otherTrade || isElsewhere(word);
  let corrected: string | undefined;
  if (isKnown) addMeaning(meanings, stem, 1);
  for (const [mate, worth] of nearStems(stem)) addMeaning(meanings, mate, worth);
  if (isUnfinished && word.length > 1)
    for (const longer of index.wordsFrom(word, 12))
      addMeaning(meanings, stemOf(longer), longer.length === word.length ? 1 : 0.85);
  const isOwnWord = isKnown || meanings.size > 0 || index.everyday.has(stem);
  const isMisspelled = !isOwnWord || index.wrongWords.has(word);
  if (isMisspelled && !isForeign) {
    for (const { word: other, likeness } of index.spelling.nearest(word)) {
      if (other === word) continue;
      corrected ??= index.wrongWords.has(other) ? undefined : other;
      addMeaning(meanings, stemOf(other), likeness);
      for (const [mate, worth] of nearStems(stemOf(other)))
        addMeaning(meanings, mate, worth * likeness * 0.9);
    }
    if (meanings.size === 0 && word.length > 3)
      for (const longer of index.wordsFrom(word, 6)) addMeaning(meanings, stemOf(longer), 0.7);
  }
  const areas = areasOf(corrected === undefined ? stem : stemOf(corrected));
  return { word, meanings, weight: 1, corrected, isElsewhere: isForeign, areas };
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

function addMeaning(meanings: Map<string, number>, stem: string, worth: number): void {
  if (worth > (meanings.get(stem) ?? 0)) meanings.set(stem, worth);
}

/** How much more a part of the body says than another word, unless it names a thing, as in "neck tie". */
const partWeight = 1.4;

function weigh(index: NameIndex, { meanings, areas }: QueryTerm, ofPart: number): number {
  let best = 0;
  let weight = index.unknownWeight;
  for (const [stem, worth] of meanings) {
    const known = index.weights.get(stem);
    if (known === undefined || worth <= best) continue;
    best = worth;
    weight = areas.length > 0 ? ofPart * known : known;
  }
  return weight;
}
