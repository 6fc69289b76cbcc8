import { otherTrade } from '#lib/search/replace-idioms.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { areasOf, isOutOfDomain, namesOtherProviders, synonymsOf } from '#lib/search/synonyms.ts';
import { tokenizeQuery, stemOf } from '#lib/search/tokenize.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { intentOf, weightByIntent } from '#lib/search/query-intent.ts';
import { type AnalyzedToken, indexKey, analyzeTokens } from '#lib/search/analyze-words.ts';
import { splitCompound } from '#lib/search/split-compounds.ts';

export interface AnalyzedQuery {
  terms: readonly QueryTerm[];
  /** Whether somebody tells of a pain, or of a part of their own body. */
  isComplaint: boolean;
}

/**
 * The words of a query that say something, each with what it may mean.
 * @param isTyping whether the last word may be unfinished
 */
export function queryTerms(index: NameIndex, query: string, isTyping: boolean): AnalyzedQuery {
  const words = tokenizeQuery(query);
  const tokens = analyzeTokens(words).filter(({ word }) => !/^\d+$/.test(word) || index.postings.has(word));
  const isOtherProvider = namesOtherProviders(tokens.map(({ word }) => word));
  const terms = tokens.flatMap((read, place) => {
    const isUnfinished = isTyping && place === tokens.length - 1 && words[words.length - 1] === read.typed;
    return termsOf(index, read, isUnfinished);
  });
  const intent = intentOf(words, terms);
  for (const term of terms) weightByIntent(term, intent, isOtherProvider);
  joinCompounds(index, terms);
  for (const term of terms) term.weight *= weigh(index, term, intent === 'bare' ? 1 : partWeight);
  return { terms, isComplaint: intent === 'complaint' };
}

/** How much a word counts that is said not to be so, and for one that is said to be. */
const negatedWeight = 0.5;

function termsOf(
  index: NameIndex,
  { word, typed, isNegated }: AnalyzedToken,
  isUnfinished: boolean,
): QueryTerm[] {
  const parts = isUnfinished || typed === undefined ? undefined : splitCompound(index, word);
  if (parts !== undefined) {
    const isCorrected = parts.join('') !== word;
    return parts.map((part, place) => ({
      ...analyzeWord(index, part, false),
      typed: place === 0 ? typed : undefined,
      corrected: isCorrected ? parts.join(' ') : undefined,
    }));
  }
  const term = analyzeWord(index, word, isUnfinished);
  // What only an idiom of ours says may be no word of this site's pages.
  if (typed === undefined && term.meanings.size === 0 && !term.isOutOfDomain) return [];
  if (!isNegated) return [{ ...term, typed }];
  const denied = new Map(
    [...term.meanings].map(([stem, weight]): [string, number] => [stem, weight * negatedWeight]),
  );
  return [
    { ...term, typed, meanings: denied.set(indexKey({ word, typed, isNegated }), 1), weight: negatedWeight },
  ];
}

function analyzeWord(index: NameIndex, word: string, isUnfinished: boolean): Omit<QueryTerm, 'typed'> {
  const meanings = new Map<string, number>();
  const stem = stemOf(word);
  const isKnown = index.postings.has(stem);
  const isForeign = word === otherTrade || isOutOfDomain(word);
  let corrected: string | undefined;
  if (isKnown) addMeaning(meanings, stem, 1);
  for (const [mate, weight] of synonymsOf(stem)) addMeaning(meanings, mate, weight);
  if (isUnfinished && word.length > 1)
    for (const longer of index.wordsWithPrefix(word, 12))
      addMeaning(meanings, stemOf(longer), longer.length === word.length ? 1 : 0.85);
  const isOwnWord = isKnown || meanings.size > 0 || index.commonWords.has(stem);
  const isMisspelled = !isOwnWord || index.misspelledWords.has(word);
  if (isMisspelled && !isForeign) {
    for (const { word: other, similarity } of index.spelling.nearest(word)) {
      if (other === word) continue;
      corrected ??= index.misspelledWords.has(other) ? undefined : other;
      addMeaning(meanings, stemOf(other), similarity);
      for (const [mate, weight] of synonymsOf(stemOf(other)))
        addMeaning(meanings, mate, weight * similarity * 0.9);
    }
    if (meanings.size === 0 && word.length > 3)
      for (const longer of index.wordsWithPrefix(word, 6)) addMeaning(meanings, stemOf(longer), 0.7);
  }
  const areas = areasOf(corrected === undefined ? stem : stemOf(corrected));
  return { word, meanings, weight: 1, corrected, isOutOfDomain: isForeign, areas };
}

/** "ear ache" is also "earache", and "sciat ica" is "sciatica". */
function joinCompounds(index: NameIndex, terms: readonly QueryTerm[]): void {
  terms.forEach((term, place) => {
    const next = terms[place + 1];
    if (next === undefined || term.word.length + next.word.length < 5) return;
    const joined = term.word + next.word;
    const isUnsure = [term, next].some(({ word }) => !index.postings.has(stemOf(word)));
    const [nearest] = isUnsure && joined.length > 6 ? index.spelling.nearest(joined) : [];
    const whole = index.postings.has(stemOf(joined)) ? { word: joined, similarity: 0.95 } : nearest;
    if (whole === undefined || whole.similarity < 0.7) return;
    for (const { meanings } of [term, next]) addMeaning(meanings, stemOf(whole.word), whole.similarity);
  });
}

function addMeaning(meanings: Map<string, number>, stem: string, weight: number): void {
  if (weight > (meanings.get(stem) ?? 0)) meanings.set(stem, weight);
}

/** How much more a part of the body says than another word, unless it names a thing, as in "neck tie". */
const partWeight = 1.4;

function weigh(index: NameIndex, { meanings, areas }: QueryTerm, ofPart: number): number {
  let best = 0;
  let weight = index.unknownWeight;
  for (const [stem, similarity] of meanings) {
    const known = index.weights.get(stem);
    if (known === undefined || similarity <= best) continue;
    best = similarity;
    weight = areas.length > 0 ? ofPart * known : known;
  }
  return weight;
}
