import { namesPath } from '#lib/paths.ts';
import { LoadedIndex } from '#lib/search/loaded-index.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { type SplitPart, namesPartPath } from '#lib/search/split-keys.ts';

/** Asks the names something, once all that this takes is loaded. `run` may be called several times. */
export type QueryNames = <Result>(run: (index: NameIndex) => Result) => Promise<Result>;

let names: Promise<QueryNames> | undefined;

/** The names of all pages. After a failure the next call tries again. */
export function loadNames(): Promise<QueryNames> {
  names ??= fetchJson<ShippedNames>(namesPath).then((shipped) => namesFrom(shipped, fetchJson));
  names.catch(() => (names = undefined));
  return names;
}

/** The names as they were shipped, at once or in parts that `load` brings. */
export function namesFrom(shipped: ShippedNames, load: (path: string) => Promise<SplitPart>): QueryNames {
  const commonWords = shipped.commonWords.split(' ');
  if ('records' in shipped) {
    const index = makeNameIndex(shipped.records, commonWords);
    return (run) => Promise.resolve(run(index));
  }
  const { start } = shipped;
  const index = new LoadedIndex(start, new Set(commonWords.map(stemOf)));
  const parts = new Map<number, Promise<void>>();
  const loadPart = (number: number) => {
    const part =
      parts.get(number) ??
      load(namesPartPath(start.version, number)).then((loaded) => index.add(number, loaded));
    parts.set(number, part);
    part.catch(() => parts.delete(number));
    return part;
  };
  return async (run) => {
    for (;;) {
      index.missing.clear();
      const result = run(index);
      if (index.missing.size === 0) return result;
      await Promise.all([...index.missing].map(loadPart));
    }
  };
}

async function fetchJson<Content>(path: string): Promise<Content> {
  const response = await fetch(import.meta.env.BASE_URL + path.slice(1));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as Content;
}
