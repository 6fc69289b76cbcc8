import type { Token } from '#lib/search/replace-idioms.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { stemOf } from '#lib/search/tokenize.ts';

/** Stems of the words that every practice of our trade is looked for by. */
const trade = new Set('massage therapist masseuse masseur bodywork place office'.split(' ').map(stemOf));

/** "Near me" and its like, as the idioms read them. They say nothing about which page is meant. */
export const isPlace = ({ word }: Token): boolean => nearWords.has(word);
const nearWords = new Set(['nearby', 'nearest', 'closest', 'local']);

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
