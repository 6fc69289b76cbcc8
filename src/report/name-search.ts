import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { CheckedPage } from '#report/checked-page.ts';
import { searchNames } from '#view-models/search-records.ts';

const indexes = new WeakMap<readonly CheckedPage[], NameIndex>();

/** The search over published pages, made once for a list of them: it takes most of the time of a report. */
export function searchIndexOf(published: readonly CheckedPage[]): NameIndex {
  let index = indexes.get(published);
  if (index === undefined) {
    const { records, fallback } = searchNames(
      published.map(({ slug, collection, body, form }) => ({ id: slug, collection, body, data: form })),
    );
    indexes.set(published, (index = makeNameIndex(records, lookUpTables(fallback))));
  }
  return index;
}
