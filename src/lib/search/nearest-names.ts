import type { NameIndex } from '#lib/search/name-lookup.ts';
import { queryTerms } from '#lib/search/query-terms.ts';
import { scoreRecords } from '#lib/search/score-records.ts';
import type { PageRecord } from '#lib/search/search-record.ts';

/** Least score of a page that may be what was meant, far below what a search shows. */
const leastScore = 0.05;

/** The pages that share most with a query that fits none, best first: offered as names alone, never as an answer. */
export function nearestNames(index: NameIndex, query: string, limit = 3): PageRecord[] {
  const analyzed = queryTerms(index, query, false);
  const { best } = scoreRecords(index, analyzed);
  return [...best]
    .map((score, page) => ({ score, page }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .slice(0, limit)
    .flatMap(({ page }) => index.recordAt(page) ?? []);
}
