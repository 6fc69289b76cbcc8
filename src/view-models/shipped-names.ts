import { makeNameIndex } from '#lib/search/name-index.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { mostPagesAtOnce, splitNameIndex } from '#lib/search/split-index.ts';
import { type SplitPart, namesPartPath } from '#lib/search/split-keys.ts';
import type { Condition } from '#schemas/entries.ts';
import { areaRecords } from '#view-models/body-pages.ts';
import { type Searchable, searchNames } from '#view-models/search-records.ts';

/** The files of the instant search: what is loaded first, and the parts of a split index by their paths. */
export interface NamesFiles {
  first: ShippedNames;
  parts: ReadonlyMap<string, SplitPart>;
}

interface SearchableSite {
  conditions: readonly (Condition & Searchable)[];
  therapies: readonly Searchable[];
  articles: readonly Searchable[];
}

const made = new WeakMap<SearchableSite, NamesFiles>();

/** The files for all pages, made once for each reading of the content. */
export function namesFiles(site: SearchableSite, pages: readonly Searchable[]): NamesFiles {
  const files = made.get(site) ?? makeFiles(site, pages);
  made.set(site, files);
  return files;
}

/** One file for few pages; many pages are looked up in parts. */
function makeFiles(
  { conditions, therapies, articles }: SearchableSite,
  pages: readonly Searchable[],
): NamesFiles {
  const { records, commonWords } = searchNames([...conditions, ...therapies, ...pages, ...articles]);
  const all = [...records, ...areaRecords(conditions)];
  if (all.length <= mostPagesAtOnce) return { first: { records: all, commonWords }, parts: new Map() };
  const { start, parts } = splitNameIndex(makeNameIndex(all, commonWords.split(' ')));
  return {
    first: { start, commonWords },
    parts: new Map(parts.map((part, number) => [namesPartPath(start.version, number), part])),
  };
}
