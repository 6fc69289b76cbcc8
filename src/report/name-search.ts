import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { SearchKnowledge } from '#lib/search/search-record.ts';
import type { CheckedPage } from '#report/checked-page.ts';
import { searchNames } from '#view-models/search-records.ts';

/** The search over published pages. It takes most of the time of a report. */
export function searchIndexOf(published: readonly CheckedPage[], knowledge: SearchKnowledge): NameIndex {
  const entries = published.map(({ slug, collection, body, form }) => ({
    ...{ id: slug, collection, body, data: form },
  }));
  const { records, fallback } = searchNames(entries, knowledge);
  return makeNameIndex(records, lookUpTables(fallback));
}
