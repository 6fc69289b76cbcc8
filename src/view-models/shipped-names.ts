import { fallbackRows } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { mostPagesAtOnce, splitNameIndex, splitRows } from '#lib/search/split-index.ts';
import { type SplitPart, type SplitTableStart, namesPartPath } from '#lib/search/split-keys.ts';
import type { Condition } from '#schemas/entries.ts';
import { areaRecords } from '#view-models/body-pages.ts';
import { type Searchable, searchNames } from '#view-models/search-records.ts';

/** The files of the instant search: what is loaded first, and the parts of a split index by their paths. */
interface NamesFiles {
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
  const { records, fallback } = searchNames([...conditions, ...therapies, ...pages, ...articles]);
  const all = [...records, ...areaRecords(conditions)];
  const rows = fallbackRows(fallback);
  if (all.length <= mostPagesAtOnce) {
    const { table, parts } = splitRows(rows, Infinity);
    return { first: { table, records: all }, parts: partsByPath(table, parts) };
  }
  const { start, table, parts } = splitNameIndex(makeNameIndex(all), rows);
  return { first: { table, start }, parts: partsByPath(table, parts) };
}

function partsByPath(
  { version }: SplitTableStart,
  parts: readonly SplitPart[],
): ReadonlyMap<string, SplitPart> {
  return new Map(parts.map((part, number) => [namesPartPath(version, number), part]));
}
