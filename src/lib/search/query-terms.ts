import { otherTrade, replaceIdioms } from '#lib/search/replace-idioms.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { areasOf, isOutOfDomain, namesOtherProviders, synonymsOf } from '#lib/search/synonyms.ts';
import { tokenizeQuery, stemOf } from '#lib/search/tokenize.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { type Intent, asksOfVisit, intentOf, weightByIntent } from '#lib/search/query-intent.ts';
import { type AnalyzedToken, indexKey, analyzeTokens } from '#lib/search/analyze-words.ts';
import { isPlace, seeksPlace, weighPlaces, withoutPlaces } from '#lib/search/place-names.ts';
import { type HeardWords, joinSounds } from '#lib/search/join-sounds.ts';
import { addMeaning, joinCompounds, partWeight, weigh } from '#lib/search/weigh-terms.ts';
import { weighTopics } from '#lib/search/weigh-topics.ts';
import { translateWords } from '#lib/search/translate-words.ts';
import { isFiller, isUnknown, nearestWords } from '#lib/search/unknown-words.ts';
import { splitCompound, splitIdiom } from '#lib/search/split-compounds.ts';

/** Whether a word is all there: it is still being typed, or it is the last and may have been left unfinished. */
type WordEnd = 'whole' | 'typing' | 'unsure';

export interface AnalyzedQuery {
  terms: readonly QueryTerm[];
  /** Whether somebody describes a pain, or a part of their own body. */
  isComplaint: boolean;
  intent: Intent;
  /** By words as they were typed what they were taken for as a whole; nothing for all but the first of several. */
  corrections: ReadonlyMap<string, string>;
}

/**
 * The words of a query that say something, each with what it may mean.
 * @param isTyping whether the last word may be unfinished
 */
export function queryTerms(index: NameIndex, query: string, isTyping: boolean): AnalyzedQuery {
  const typed = tokenizeQuery(query);
  const words = withoutPlaces(index, typed, isTyping);
  const heard = joinSounds(index, words);
  const hasPlace = words.length < typed.length;
  const read = readWords(index, heard, isTyping, hasPlace);
  // "Sholder blads" is an idiom of ours once it is fixed.
  const fixed = correctIdioms(heard, read.terms);
  return fixed === undefined ? read : readWords(index, fixed, isTyping, hasPlace);
}

function correctIdioms(
  { words, corrections }: HeardWords,
  terms: readonly QueryTerm[],
): HeardWords | undefined {
  const fixed = new Map(corrections);
  for (const { typed = '', corrected, meanings } of terms) {
    const meant = corrected ?? (meanings.size === 0 ? splitIdiom(typed)?.join(' ') : undefined);
    if (meant !== undefined && typed.length > 3 && !fixed.has(typed)) fixed.set(typed, meant);
  }
  const changed = words.flatMap((word) => (fixed.get(word) ?? word).split(' '));
  const idiomsIn = (read: readonly string[]) =>
    replaceIdioms(read).filter(({ typed }) => typed === undefined).length;
  return idiomsIn(changed) > idiomsIn(words) ? { words: changed, corrections: fixed } : undefined;
}

function readWords(
  index: NameIndex,
  { words, corrections }: HeardWords,
  isTyping: boolean,
  hasPlace: boolean,
): AnalyzedQuery {
  const meaningsOf = translateWords(index, words, isTyping);
  const read = analyzeTokens(words.filter((word) => meaningsOf(word)?.length !== 0)).filter(
    ({ word }) =>
      (!/^\d+$/.test(word) || index.postings.has(word)) && !(isFiller(index, word) && isUnknown(index, word)),
  );
  const tokens = read.filter((token) => !isPlace(token));
  const isOtherProvider = namesOtherProviders(tokens.map(({ word }) => word));
  const terms = tokens.flatMap((token, place) => {
    const isLast = place === tokens.length - 1 && words[words.length - 1] === token.typed;
    const end = !isLast ? 'whole' : isTyping ? 'typing' : isUnknown(index, token.word) ? 'unsure' : 'whole';
    return termsOf(index, token, end, meaningsOf(token.word) ?? []);
  });
  if (seeksPlace(hasPlace || read.length > tokens.length, terms))
    terms.push({ ...analyzeWord(index, 'contact', 'whole', []), typed: undefined });
  const intent = intentOf(words, terms);
  for (const term of terms) weightByIntent(term, intent, isOtherProvider);
  if (intent !== 'complaint' && asksOfVisit(words, terms))
    for (const term of terms) if (term.areas.length > 0) term.weight *= visitPartWeight;
  if (intent !== 'complaint') {
    weighTopics(terms, intent);
    weighPlaces(words, terms);
  }
  joinCompounds(index, terms);
  for (const term of terms) term.weight *= weigh(index, term, intent === 'bare' ? 1 : partWeight);
  return { terms, isComplaint: intent === 'complaint', intent, corrections };
}

/** How much a part of the body counts in a question about the visit. */
const visitPartWeight = 0.4;

/** How much a word counts that is said not to be so, and for one that is said to be. */
const negatedWeight = 0.5;
/** How much a word of another language counts for ours. */
const translatedWeight = 0.9;

function termsOf(
  index: NameIndex,
  { word, typed, isNegated }: AnalyzedToken,
  end: WordEnd,
  translations: readonly string[],
): QueryTerm[] {
  const isWhole = end === 'typing' || typed === undefined || translations.length > 0;
  const parts = isWhole ? undefined : splitCompound(index, word);
  if (parts !== undefined) {
    const isCorrected = parts.join('') !== word;
    return parts.map((part, place) => ({
      ...analyzeWord(index, part, 'whole', []),
      typed: place === 0 ? typed : undefined,
      corrected: isCorrected ? parts.join(' ') : undefined,
    }));
  }
  const term = analyzeWord(index, word, end, translations);
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

function analyzeWord(
  index: NameIndex,
  word: string,
  end: WordEnd,
  translations: readonly string[],
): Omit<QueryTerm, 'typed'> {
  const meanings = new Map<string, number>();
  const stem = stemOf(word);
  const isKnown = index.postings.has(stem);
  const isForeign =
    word === otherTrade ||
    translations.includes(otherTrade) ||
    (isOutOfDomain(word) && !isMisspelling(index, word));
  // "Siatica" is "sciatica" misspelled, though Spanish has it too: the reader learns what it was taken for.
  let corrected = translations.find((meant) => meant.endsWith(word.slice(-4)));
  if (isKnown) addMeaning(meanings, stem, 1);
  for (const [mate, weight] of synonymsOf(stem)) addMeaning(meanings, mate, weight);
  for (const translation of translations)
    if (translation !== otherTrade) addMeaning(meanings, stemOf(translation), translatedWeight);
  if (end !== 'whole' && word.length > 1)
    for (const longer of index.wordsWithPrefix(word, 12))
      if (end === 'typing' || !index.misspelledWords.has(longer))
        addMeaning(meanings, stemOf(longer), longer.length === word.length ? 1 : 0.85);
  const isMisspelled = (!isKnown && meanings.size === 0) || index.misspelledWords.has(word);
  if (isMisspelled && !isForeign) {
    for (const { word: other, similarity } of nearestWords(index, word)) {
      if (other === word) continue;
      corrected ??= index.misspelledWords.has(other) ? undefined : other;
      addMeaning(meanings, stemOf(other), similarity);
      for (const [mate, weight] of synonymsOf(stemOf(other)))
        addMeaning(meanings, mate, weight * similarity * 0.9);
    }
    if (meanings.size === 0 && word.length > 3)
      for (const longer of index.wordsWithPrefix(word, 6)) addMeaning(meanings, stemOf(longer), 0.7);
  }
  const areas = [corrected ?? word, ...translations].flatMap((meant) => areasOf(stemOf(meant)));
  return { word, meanings, weight: 1, corrected, isOutOfDomain: isForeign, areas };
}

/** Whether an author calls a word with an ending a misspelling, though the word without it is of another trade. */
const isMisspelling = (index: NameIndex, word: string) =>
  word.endsWith('s') && index.misspelledWords.has(word);
