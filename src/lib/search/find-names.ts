import { type NameIndex, isMisspelling, sourceWeight } from '#lib/search/name-lookup.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { type AnalyzedQuery, queryTerms } from '#lib/search/query-terms.ts';
import { stemOf, tokenizeQuery } from '#lib/search/tokenize.ts';
import { weighLearned } from '#lib/search/weigh-learned.ts';
import { scoreRecords } from '#lib/search/score-records.ts';
import type { Findings, Found } from '#lib/search/findings.ts';

/** Least share of the query that is answered, and least score. */
const sureFrom = { cover: 0.5, score: 0.33 };
const unsureFrom = { cover: 0.4, score: 0.22 };
/** Whoever is in pain is shown the nearest there is, even if most of the words are strange to us. */
const complaintFrom = { cover: 0.3, score: 0.18 };
/** The same where the page is on the part of the body that hurts. */
const partFrom = { cover: 0.15, score: 0.1 };
/** Least share of the best score that a page needs to be shown. */
const worthShowing = 0.4;
const nothing: Findings<Found> = { certainty: 'none', matches: [], interpretation: undefined };

/**
 * The pages that `query` most likely means, best first: what the names say and what was learned from examples.
 * @param options.isTyping whether the last word may be unfinished
 */
export function findNames(
  index: NameIndex,
  query: string,
  { isTyping = false, limit = 8 }: { isTyping?: boolean; limit?: number } = {},
): Findings {
  const read = queryTerms(index, query, isTyping);
  const named = findNamed(index, query, read);
  const isEnough = isTyping ? isShort(named, read) : isWord(named, read, query);
  const found = isEnough ? named : weighLearned(index, query, read, named);
  return {
    ...found,
    // A large site loads the records of these alone.
    matches: found.matches.slice(0, limit).flatMap((match) => {
      const record = index.recordAt(match.place);
      return record === undefined ? [] : { ...match, record };
    }),
  };
}

/** A short name that is still being typed needs nothing that was learned, which is not even loaded then. */
const isShort = ({ certainty }: Findings<Found>, { terms }: AnalyzedQuery) =>
  terms.length < 2 || (certainty === 'sure' && terms.length < 3);

/** One word that stands in a name as it was typed. */
const isWord = ({ certainty }: Findings<Found>, { terms }: AnalyzedQuery, query: string) =>
  certainty === 'sure' &&
  terms.every(({ corrected }) => corrected === undefined) &&
  tokenizeQuery(query).length < 2;

/** What the names and phrases of the pages say. */
function findNamed(index: NameIndex, query: string, read: AnalyzedQuery): Findings<Found> {
  const found = findIn(index, query, read);
  if (found.certainty !== 'none') return found;
  const named = aroundName(index, read);
  if (named !== undefined) return findIn(index, query, named);
  const known = knownBut(read.terms);
  if (known.length > 0) {
    // One strange word among several of ours may be a slip: what the others say is offered as a guess.
    const others = findIn(index, query, { ...read, terms: known });
    if (others.certainty === 'sure') return { ...others, certainty: 'unsure' };
  }
  return nothing;
}

/** How much the words count that stand around a whole name of ours and are no part of it: a place, most often. */
const aroundNameWeight = 0.15;
/** How much of a name must be said, as it stands there, and in how many words. */
const wholeName = { share: 0.8, words: 2 };

/** "Myofascial release grand rapids" holds a whole name: what else it says counts little. */
function aroundName(index: NameIndex, read: AnalyzedQuery): AnalyzedQuery | undefined {
  const { terms } = read;
  const known = terms.filter(({ meanings }) => meanings.size > 0);
  if (terms.some(({ isOutOfDomain }) => isOutOfDomain)) return undefined;
  const { best, units, unitShares } = scoreRecords(index, { ...read, terms: known });
  const top = best.indexOf(Math.max(...best));
  const isName = (index.unitWeights[units[top] ?? -1] ?? 0) >= sourceWeight.misspelling;
  const isShort = known.length < wholeName.words && index.pages[top]?.kind !== 'condition';
  if (!isName || isShort || (unitShares[top] ?? 0) < wholeName.share) return undefined;
  const unit = units[top] ?? -1;
  const isInName = ({ meanings }: QueryTerm) =>
    [...meanings.keys()].some((stem) => index.postings.get(stem)?.includes(unit));
  const weigh = (term: QueryTerm) =>
    isInName(term) ? term : { ...term, weight: term.weight * aroundNameWeight };
  return { ...read, terms: terms.map(weigh) };
}

/** Words of a town, at most: "ann arbor mi". */
const mostStrange = 3;

/**
 * All words but the strange ones, where none is of another trade. Beside a part of the body one may be strange, beside
 * the name of our own trade a few: "massage ann arbor mi".
 */
function knownBut(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const known = terms.filter(({ meanings }) => meanings.size > 0);
  const strange = terms.length - known.length;
  if (strange > mostStrange || terms.some(({ isOutOfDomain }) => isOutOfDomain)) return [];
  if (known.some(({ word }) => ourTrade.has(stemOf(word)))) return known;
  return strange === 1 && known.length > 1 && known.some(({ areas }) => areas.length > 0) ? known : [];
}

const ourTrade = new Set(['massage', 'therapist', 'masseuse', 'masseur', 'bodywork', 'tissue'].map(stemOf));

function findIn(index: NameIndex, query: string, read: AnalyzedQuery): Findings<Found> {
  const { terms } = read;
  if (terms.length === 0) return nothing;
  const { best, covered, units } = scoreRecords(index, read);
  let highest = 0;
  for (const score of best) highest = Math.max(highest, score);
  const matches: { record: number; score: number }[] = [];
  best.forEach((score, record) => {
    if (score > 0 && score >= highest * worthShowing) matches.push({ record, score });
  });
  matches.sort((a, b) => b.score - a.score || a.record - b.record);
  const top = matches[0];
  if (top === undefined) return nothing;
  const certainty = certaintyOf(covered[top.record] ?? 0, top.score, leastFor(read, index.pages[top.record]));
  if (certainty === 'none') return nothing;
  const stems = terms.flatMap(({ meanings }) => [...meanings.keys()]);
  return {
    certainty,
    matches: matches.map(({ record, score }) => ({ place: record, score, stems })),
    interpretation: interpretation(index, query, read, units[top.record]),
  };
}

function certaintyOf(cover: number, score: number, least: typeof unsureFrom): Findings['certainty'] {
  if (cover >= sureFrom.cover && score >= sureFrom.score) return 'sure';
  return cover >= least.cover && score >= least.score ? 'unsure' : 'none';
}

/** What a page must reach to be shown at all. */
function leastFor(
  { terms, isComplaint }: AnalyzedQuery,
  best: NameIndex['pages'][number] | undefined,
): typeof unsureFrom {
  if (!isComplaint) return unsureFrom;
  const isOnPart = terms.some(({ areas }) => areas.some((area) => best?.areas.includes(area)));
  return isOnPart ? partFrom : complaintFrom;
}

/** What the query was taken for: its own words with the spelling corrected, or the page's name. */
function interpretation(
  index: NameIndex,
  query: string,
  { terms, corrections }: AnalyzedQuery,
  unit: number | undefined,
): string | undefined {
  if (unit !== undefined && isMisspelling(index, unit))
    return index.recordAt(index.recordOf[unit] ?? -1)?.title;
  const corrected = new Map<string | undefined, string | undefined>([
    ...terms.map(({ typed, corrected }) => [typed, corrected] as const),
    ...corrections,
  ]);
  if (![...corrected.values()].some((word) => word !== undefined)) return undefined;
  return tokenizeQuery(query)
    .map((word) => corrected.get(word) ?? word)
    .filter((word) => word !== '')
    .join(' ');
}
