import { lookUpRows } from '#lib/search/fallback-tables.ts';
import { LoadedIndex } from '#lib/search/loaded-index.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { type SplitPart, namesPartPath } from '#lib/search/split-keys.ts';
import { SplitTable } from '#lib/search/split-table.ts';

/** Runs a search on the names, once all that it takes is loaded. `run` may be called several times. */
export type QueryNames = <Result>(run: (index: NameIndex) => Result) => Promise<Result>;

let names: Promise<QueryNames> | undefined;

/**
 * The names of all pages, in the language of the page. After a failure the next call tries again.
 * @param path the same with each call
 */
export function loadNames(path: string): Promise<QueryNames> {
  names ??= fetchJson<ShippedNames>(path).then((shipped) => namesFrom(shipped, fetchJson));
  names.catch(() => (names = undefined));
  return names;
}

/** The names as they were shipped, at once or in parts that `load` brings. */
export function namesFrom(shipped: ShippedNames, load: (path: string) => Promise<SplitPart>): QueryNames {
  const { version, firstKeys } = shipped.table;
  const table = new SplitTable(firstKeys);
  const fallback = lookUpRows(table, shipped.learnedBase);
  const index =
    'records' in shipped
      ? makeNameIndex(shipped.records, fallback)
      : new LoadedIndex(shipped.start, table, fallback);
  const parts = new Map<number, Promise<void>>();
  const loadPart = (number: number) => {
    const part =
      parts.get(number) ??
      load(namesPartPath(version, number))
        // All names are there already: a search does without the rest where that is out of reach.
        .catch((error: unknown) => ('records' in shipped ? {} : Promise.reject(error)))
        .then((loaded) => table.add(number, loaded));
    parts.set(number, part);
    part.catch(() => parts.delete(number));
    return part;
  };
  return async (run) => {
    for (;;) {
      table.missing.clear();
      const result = run(index);
      if (table.missing.size === 0) return result;
      await Promise.all([...table.missing].map(loadPart));
    }
  };
}

async function fetchJson<Content>(path: string): Promise<Content> {
  const response = await fetch(import.meta.env.BASE_URL + path.slice(1));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as Content;
}
