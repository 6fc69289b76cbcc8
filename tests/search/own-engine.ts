import { loadContent } from '#check/load-content.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { findNames } from '#lib/search/find-names.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchNames } from '#lib/search/search-record.ts';
import { examplesFile, readSearches } from '#check/read-searches.ts';
import { getPractice } from '#practice.ts';
import { type Searchable, searchNames } from '#view-models/search-records.ts';

/** One way of searching the same pages: addresses, best first; none where it is sure that nothing fits. */
export interface Engine {
  name: string;
  find: (query: string) => Promise<string[]> | string[];
}

/** The shipped pages as the search reads them. */
export function readSearchables(contentDir = 'content'): Searchable[] {
  return readEntries(loadContent(contentDir))
    .entries.filter((entry) => !isDraft(entry))
    .map((entry) => ({ ...entry, id: entry.slug, data: entry.data as Searchable['data'] }));
}

/** What the search of the shipped pages is made of. */
export function readSearchNames(): SearchNames {
  return searchNames(readSearchables(), {
    served: getPractice().serviceArea,
    towns: getPractice().nearbyTowns,
    examples: readSearches(loadContent('content'), examplesFile).searches,
  });
}

/** The search as visitors have it, without the full text, which comes below on the page. */
export function ownEngine(): Engine {
  const { records, fallback } = readSearchNames();
  const index = makeNameIndex(records, lookUpTables(fallback));
  return { name: 'ours', find: (query) => findNames(index, query).matches.map(({ record }) => record.path) };
}
