import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { otherTrade } from '#lib/search/replace-idioms.ts';
import { stemOf } from '#lib/search/tokenize.ts';

/** "ear ache" is also "earache", and "sciat ica" is "sciatica". */
export function joinCompounds(index: NameIndex, terms: readonly QueryTerm[]): void {
  terms.forEach((term, place) => {
    const next = terms[place + 1];
    if (
      next === undefined ||
      [term, next].some(({ word }) => word === otherTrade) ||
      term.word.length + next.word.length < 5
    )
      return;
    const joined = term.word + next.word;
    const isUnsure = [term, next].some(({ word }) => !index.postings.has(stemOf(word)));
    const [nearest] = isUnsure && joined.length > 6 ? index.spelling.nearest(joined) : [];
    const whole = index.postings.has(stemOf(joined)) ? { word: joined, similarity: 0.95 } : nearest;
    if (whole === undefined || whole.similarity < 0.7) return;
    for (const { meanings } of [term, next]) addMeaning(meanings, stemOf(whole.word), whole.similarity);
  });
}

export function addMeaning(meanings: Map<string, number>, stem: string, weight: number): void {
  if (weight > (meanings.get(stem) ?? 0)) meanings.set(stem, weight);
}

/** How much more a part of the body says than another word, unless it names a thing, as in "neck tie". */
export const partWeight = 1.4;

export function weigh(index: NameIndex, { meanings, areas }: QueryTerm, ofPart: number): number {
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
