import { type NameIndex, isMisspelling } from '#lib/search/name-lookup.ts';
import type { AnalyzedQuery } from '#lib/search/query-terms.ts';

/** How much a word of another trade weighs in the judgement, against 1 for any other. */
const outOfDomainWeight = 4.5;
/** Of pages that answer alike, the shorter way to help comes first: for a complaint its page, for a question ours. */
const kindBoost = {
  complaint: { condition: 1.03, page: 1, therapy: 1.02, article: 0.98 },
  question: { condition: 1, page: 1.06, therapy: 1.03, article: 0.98 },
} as const;

interface Scores {
  /** Per record: its score. */
  best: Float64Array;
  /** Per record: how much of the query it answers. */
  covered: Float64Array;
  /** Per record: the unit that answers best. */
  units: Int32Array;
  /** Per record: how much of that unit the query says. */
  unitShares: Float64Array;
}

/** How well each record answers the words of a query. */
export function scoreRecords(index: NameIndex, query: AnalyzedQuery): Scores {
  const { terms } = query;
  const count = index.pages.length;
  // A split index loads units on request, and has space for those it has loaded.
  for (const { meanings } of terms) for (const stem of meanings.keys()) index.postings.get(stem);
  const { sums: perUnit, best: termBest, touched, units } = index.scratch;
  const bag = new Float64Array(count);
  const bagCover = new Float64Array(count);
  const recordBest = new Float64Array(count);
  const recordCover = new Float64Array(count);
  let total = 0;
  let touchedCount = 0;
  for (const term of terms) {
    total += term.weight * (term.isOutOfDomain ? outOfDomainWeight : 1);
    let unitCount = 0;
    const records: number[] = [];
    for (const [stem, weight] of term.meanings) {
      const gain = weight * term.weight;
      const matchingUnits = index.postings.get(stem) ?? noUnits;
      for (const unit of matchingUnits) {
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
      const trusted = gain * (index.unitWeights[unit] ?? 0);
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
  return gather(index, query, total, { touched: touched.subarray(0, touchedCount), bag, bagCover });
}

const noUnits: readonly number[] = [];

interface Tally {
  touched: Uint32Array;
  bag: Float64Array;
  bagCover: Float64Array;
}

/** A record's score: its best unit as a whole, and all its units together. */
function gather(
  index: NameIndex,
  query: AnalyzedQuery,
  total: number,
  { touched, bag, bagCover }: Tally,
): Scores {
  const count = index.pages.length;
  const unitScore = new Float64Array(count);
  const covered = new Float64Array(count);
  const units = new Int32Array(count).fill(-1);
  const unitShares = new Float64Array(count);
  const { sums } = index.scratch;
  for (const unit of touched) {
    const sum = sums[unit] ?? 0;
    sums[unit] = 0;
    const record = index.recordOf[unit] ?? 0;
    const isWrong = isMisspelling(index, unit);
    const ofQuery = Math.min(1, sum / total);
    const ofUnit = Math.min(1, sum / (index.unitNorms[unit] || 1));
    const share = isWrong ? ofUnit * ofUnit : 0.55 + 0.45 * ofUnit;
    const score = (index.unitWeights[unit] ?? 0) * ofQuery * share;
    const cover = isWrong ? ofQuery * ofUnit : ofQuery;
    if (cover > (covered[record] ?? 0)) covered[record] = cover;
    if (score <= (unitScore[record] ?? 0)) continue;
    unitScore[record] = score;
    units[record] = unit;
    unitShares[record] = ofUnit;
  }
  const best = new Float64Array(count);
  for (let record = 0; record < count; record += 1) {
    if ((bag[record] ?? 0) === 0) continue;
    best[record] =
      boostOf(index.pages[record], query) *
      (0.6 * (unitScore[record] ?? 0) + (0.4 * (bag[record] ?? 0)) / total);
    covered[record] = Math.max(covered[record] ?? 0, (0.9 * (bagCover[record] ?? 0)) / total);
  }
  return { best, covered, units, unitShares };
}

/** How much less a page is worth that is on another part of the body than was named, or on none, and more that is mostly on it. */
const areaBoost = { none: 0.72, anywhere: 0.77, all: 1, main: 1.06 };

function boostOf(
  record: NameIndex['pages'][number] | undefined,
  { terms, isComplaint }: AnalyzedQuery,
): number {
  if (record === undefined) return 0;
  const liked = kindBoost[isComplaint ? 'complaint' : 'question'][record.kind];
  const named = terms.filter(({ areas }) => areas.length > 0);
  if (named.length === 0) return liked;
  // Whoever searches for a part of the body alone has a pain there.
  const isAboutPart = isComplaint || named.length === terms.length;
  if (record.areas.length === 0) return liked * (isAboutPart ? areaBoost.anywhere : 1);
  const share =
    named.filter(({ areas }) => areas.some((area) => record.areas.includes(area))).length / named.length;
  const isMain = named.some(({ areas }) => areas.some((area) => area === record.areas[0]));
  return liked * (isMain ? areaBoost.main : 1) * (areaBoost.none + (areaBoost.all - areaBoost.none) * share);
}
