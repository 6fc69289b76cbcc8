import type { Token } from '#lib/search/replace-idioms.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';
import { isExplained } from '#lib/search/unknown-words.ts';

/** What the glossary says of the name of a place. No typed word is ever read as this one. */
export const place = '@';

/** Stems of the words that every practice of our trade is looked for by. */
const trade = new Set('massage therapist masseuse masseur bodywork place office'.split(' ').map(stemOf));

/** "Near me" and its like, as the idioms read them. They say nothing about which page is meant. */
export const isPlace = ({ word }: Token): boolean => nearWords.has(word);
const nearWords = new Set(['nearby', 'nearest', 'closest', 'local']);

/**
 * The words without the names of places among them: "battle creek" is no cheek, and "massage bad axe" is about massage.
 * A word that the pages or the tables of English explain is a place beside another word of its name alone.
 * @param isTyping whether the last word may be unfinished, so that it is no name yet
 */
export function withoutPlaces(index: NameIndex, words: readonly string[], isTyping: boolean): string[] {
  const last = isTyping ? words.length - 1 : words.length;
  const isStrange = (word: string) => !isStopWord(word) && !isExplained(index, stemOf(word));
  const names = (name: string) => index.glossary.get(name)?.includes(place) === true;
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isName = (length: number) => {
      const run = words.slice(at, at + length);
      return at + length <= last && run.some(isStrange) && names(run.join(''));
    };
    const length = [3, 2, 1].find(isName);
    if (length === undefined) rest.push(words[at] ?? '');
    else at += length - 1;
  }
  return rest;
}

const prepositions = new Set(['from', 'in', 'near', 'to', 'around', 'at', 'by']);

/** How much a word counts that nobody knows and that stands where a place is named: "directions from dansville". */
const placeWeight = 0.15;

/** Strange words that stand where a place is named say nothing about which page is meant. */
export function weighPlaces(words: readonly string[], terms: readonly QueryTerm[]): void {
  let isNamed = false;
  for (const word of words) {
    const strange = terms.find(({ typed, meanings }) => typed === word && meanings.size === 0);
    if (isNamed && strange !== undefined) strange.weight *= placeWeight;
    isNamed = prepositions.has(word) || (isNamed && strange !== undefined);
  }
}

/** Whether a query names our trade alone and a place: "massage near me", "massage ann arbor mi", "near me". */
export function seeksPlace(namesPlace: boolean, terms: readonly QueryTerm[]): boolean {
  const isTrade = ({ word, meanings }: QueryTerm) =>
    [stemOf(word), ...meanings.keys()].some((stem) => trade.has(stem));
  const strange = terms.filter(({ meanings }) => meanings.size === 0);
  const known = terms.filter((term) => !strange.includes(term));
  if (terms.some(({ isOutOfDomain }) => isOutOfDomain) || !known.every(isTrade)) return false;
  return namesPlace ? strange.length === 0 : known.length > 0 && strange.length > 0;
}
