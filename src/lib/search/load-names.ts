import { namesPath } from '#lib/paths.ts';
import { type NameIndex, makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchNames } from '#lib/search/search-record.ts';

let names: Promise<NameIndex> | undefined;

/** The names of all pages, fetched once. After a failure the next call tries again. */
export function loadNames(): Promise<NameIndex> {
  names ??= fetchNames();
  names.catch(() => (names = undefined));
  return names;
}

async function fetchNames(): Promise<NameIndex> {
  const response = await fetch(namesPath);
  if (!response.ok) throw new Error(`${namesPath} answers ${response.status}`);
  const { records, everyday } = (await response.json()) as SearchNames;
  return makeNameIndex(records, everyday.split(' '));
}
