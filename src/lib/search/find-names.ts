import type { NameIndex } from '#lib/search/name-index.ts';
import { type QueryTerm, queryTerms } from '#lib/search/query-terms.ts';
import { queryWords } from '#lib/search/plain-words.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';

export interface Match {
  record: SearchRecord;
  /** From 0 to about 1. */
  score: number;
  /** Stems of the query that stand in the record. */
  stems: readonly string[];
}

export interface Findings {
  /** `unsure` findings are the nearest there is; `none` means that this is not what the site is about. */
  certainty: 'sure' | 'unsure' | 'none';
  matches: readonly Match[];
  /** The words as they were understood, where that differs from what was typed. */
  readAs: string | undefined;
}

/** Least share of the query that is answered, and least score. */
const sureFrom = { cover: 0.5, score: 0.33 };
const unsureFrom = { cover: 0.4, score: 0.22 };
/** Least share of the best score that a page needs to be shown. */
const worthShowing = 0.4;
/** How much a word of another trade weighs in the judgement, against 1 for any other. */
const elsewhereWeight = 2.5;
/** Of pages that answer alike, the shorter way to help comes first. */
const preference = { condition: 1.03, page: 1.02, therapy: 1.02, article: 0.98 } as const;
const nothing: Findings = { certainty: 'none', matches: [], readAs: undefined };

/**
 * The pages that `query` most likely means, best first.
 * @param options.isTyping whether the last word may be unfinished
 */
export function findNames(
  index: NameIndex,
  query: string,
  options: { isTyping?: boolean; limit?: number } = {},
): Findings {
  const terms = queryTerms(index, query, options.isTyping ?? false);
  if (terms.length === 0) return nothing;
  const { best, covered, units } = scoreRecords(index, terms);
  let highest = 0;
  for (const score of best) highest = Math.max(highest, score);
  const matches: { record: number; score: number }[] = [];
  best.forEach((score, record) => {
    if (score > 0 && score >= highest * worthShowing) matches.push({ record, score });
  });
  matches.sort((a, b) => b.score - a.score || a.record - b.record);
  const top = matches[0];
  if (top === undefined) return nothing;
  const certainty = certaintyOf(covered[top.record] ?? 0, top.score);
  if (certainty === 'none') return nothing;
  const stems = terms.flatMap(({ meanings }) => [...meanings.keys()]);
  return {
    certainty,
    matches: matches.slice(0, options.limit ?? 8).flatMap(({ record, score }) => {
      const found = index.records[record];
      return found === undefined ? [] : { record: found, score, stems };
    }),
    readAs: readAs(index, query, terms, units[top.record]),
  };
}

function certaintyOf(cover: number, score: number): Findings['certainty'] {
  if (cover >= sureFrom.cover && score >= sureFrom.score) return 'sure';
  return cover >= unsureFrom.cover && score >= unsureFrom.score ? 'unsure' : 'none';
}

interface Scores {
  /** Per record: its score. */
  best: Float64Array;
  /** Per record: how much of the query it answers. */
  covered: Float64Array;
  /** Per record: the unit that answers best. */
  units: Int32Array;
}

function scoreRecords(index: NameIndex, terms: readonly QueryTerm[]): Scores {
  const count = index.records.length;
  const { sums: perUnit, best: termBest, touched, units } = index.scratch;
  const bag = new Float64Array(count);
  const bagCover = new Float64Array(count);
  const recordBest = new Float64Array(count);
  const recordCover = new Float64Array(count);
  let total = 0;
  let touchedCount = 0;
  for (const term of terms) {
    total += term.weight * (term.isElsewhere ? elsewhereWeight : 1);
    let unitCount = 0;
    const records: number[] = [];
    for (const [stem, worth] of term.meanings) {
      const gain = worth * term.weight;
      const holders = index.postings.get(stem) ?? noUnits;
      if (worth < 1 && holders.length > mostHolders) continue;
      for (const unit of holders) {
        const had = termBest[unit] ?? 0;
        if (had === 0) units[unitCount++] = unit;
        if (gain > had) termBest[unit] = gain;
      }
    }
    for (const unit of units.subarray(0, unitCount)) {
      const gain = termBest[unit] ?? 0;
      termBest[unit] = 0;
      if (perUnit[unit] === 0) touched[touchedCount++] = unit;
      perUnit[unit] = (perUnit[unit] ?? 0) + gain;
      const record = index.recordOf[unit] ?? 0;
      const trusted = gain * (index.trustOf[unit] ?? 0);
      if (recordBest[record] === 0) records.push(record);
      if (trusted > (recordBest[record] ?? 0)) recordBest[record] = trusted;
      if (gain > (recordCover[record] ?? 0) && !isMisspelling(index, unit)) recordCover[record] = gain;
    }
    for (const record of records) {
      bag[record] = (bag[record] ?? 0) + (recordBest[record] ?? 0);
      bagCover[record] = (bagCover[record] ?? 0) + (recordCover[record] ?? 0);
      recordBest[record] = 0;
      recordCover[record] = 0;
    }
  }
  return gather(index, total, { touched: touched.subarray(0, touchedCount), bag, bagCover });
}

/** A word that so many names hold tells nothing apart, unless it was typed itself. */
const mostHolders = 8_000;
const noUnits = new Uint32Array();
const isMisspelling = (index: NameIndex, unit: number) => index.units[unit]?.source === 'misspelling';

interface Tally {
  touched: Uint32Array;
  bag: Float64Array;
  bagCover: Float64Array;
}

/** A record's score: its best unit as a whole, and all its units together. */
function gather(index: NameIndex, total: number, { touched, bag, bagCover }: Tally): Scores {
  const count = index.records.length;
  const unitScore = new Float64Array(count);
  const covered = new Float64Array(count);
  const units = new Int32Array(count).fill(-1);
  const { sums } = index.scratch;
  for (const unit of touched) {
    const sum = sums[unit] ?? 0;
    sums[unit] = 0;
    const record = index.recordOf[unit] ?? 0;
    const isWrong = isMisspelling(index, unit);
    const ofQuery = Math.min(1, sum / total);
    const ofUnit = Math.min(1, sum / (index.masses[unit] || 1));
    const share = isWrong ? ofUnit * ofUnit : 0.55 + 0.45 * ofUnit;
    const score = (index.trustOf[unit] ?? 0) * ofQuery * share;
    const cover = isWrong ? ofQuery * ofUnit : ofQuery;
    if (cover > (covered[record] ?? 0)) covered[record] = cover;
    if (score <= (unitScore[record] ?? 0)) continue;
    unitScore[record] = score;
    units[record] = unit;
  }
  const best = new Float64Array(count);
  for (let record = 0; record < count; record += 1) {
    const fondness = preference[index.records[record]?.kind ?? 'page'];
    best[record] = fondness * (0.6 * (unitScore[record] ?? 0) + (0.4 * (bag[record] ?? 0)) / total);
    covered[record] = Math.max(covered[record] ?? 0, (0.9 * (bagCover[record] ?? 0)) / total);
  }
  return { best, covered, units };
}

/** What the query was taken for: its own words with the spelling mended, or the page's name. */
function readAs(
  index: NameIndex,
  query: string,
  terms: readonly QueryTerm[],
  unit: number | undefined,
): string | undefined {
  const best = index.units[unit ?? -1];
  const title = index.records[best?.record ?? -1]?.title;
  if (best?.source === 'misspelling') return title;
  const mended = new Map(terms.map(({ word, corrected }) => [word, corrected]));
  if (![...mended.values()].some((word) => word !== undefined)) return undefined;
  return queryWords(query)
    .map((word) => mended.get(word) ?? word)
    .join(' ');
}
