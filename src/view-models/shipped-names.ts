import { type Language, defaultLanguage } from '#lib/languages.ts';
import { bodyPath, entryPath, evidencePath } from '#lib/paths.ts';
import { fallbackRows } from '#lib/search/fallback-tables.ts';
import { writeWeights } from '#lib/search/learned-weights.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchKnowledge, SearchNames, SearchRecord, ShippedNames } from '#lib/search/search-record.ts';
import { mostPagesAtOnce, splitNameIndex, splitRows } from '#lib/search/split-index.ts';
import { type SplitPart, type SplitTableStart, namesPartPath } from '#lib/search/split-keys.ts';
import { ownOf } from '#lib/translations.ts';
import type { BodyArea } from '#lib/vocabulary.ts';
import type { Condition } from '#schemas/entries.ts';
import { areaRecords, areaShown } from '#view-models/body-pages.ts';
import { type Searchable, evidenceShown, searchNames } from '#view-models/search-records.ts';

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

/** The files for all pages, made once for each reading of the content. */
export const namesFiles = oncePerSite((...content) => makeFiles(recordsOf(...content)));

type Content = readonly [
  site: SearchableSite,
  pages: readonly Searchable[],
  knowledge?: SearchKnowledge | undefined,
];

/**
 * The same for the search in a language: another than the first matches what that matches, since its tables know the
 * words of both, and shows translations where there are some.
 * @param originals all pages as the first language has them
 * @param own the same pages in `language`
 * @param areas the parts of the body that have a page in it
 */
export function namesFilesIn(
  language: Language,
  originals: Content,
  own: Content,
  areas: readonly BodyArea[],
): NamesFiles {
  if (language === defaultLanguage) return namesFiles(...originals);
  const { all, fallback } = recordsOf(...originals);
  const [{ conditions, therapies, articles }, pages] = own;
  const shownAreas = areas.map((area) => [bodyPath(area), areaShown(area, language)] as const);
  const shown = new Map([
    ...shownAreas,
    [evidencePath, evidenceShown(language)] as const,
    ...ownOf([...conditions, ...therapies, ...articles, ...pages], language).map((entry) => {
      const { id, collection, data } = entry;
      const path = entryPath(collection, id, language);
      return [entryPath(collection, id), { path, title: data.title, summary: data.summary }] as const;
    }),
  ]);
  return makeFiles({ all: all.map((record) => ({ ...record, shown: shown.get(record.path) })), fallback });
}

interface Records {
  all: readonly SearchRecord[];
  fallback: SearchNames['fallback'];
}

const recordsOf = oncePerSite(({ conditions, therapies, articles }, pages, knowledge): Records => {
  const entries = [...conditions, ...therapies, ...pages, ...articles];
  const { records, fallback } = searchNames(entries, { ...knowledge, others: areaRecords(conditions) });
  return { all: records, fallback };
});

function oncePerSite<Result>(make: (...content: Content) => Result) {
  const made = new WeakMap<SearchableSite, Result>();
  return (...content: Content): Result => {
    const [site] = content;
    const known = made.get(site) ?? make(...content);
    made.set(site, known);
    return known;
  };
}

/** One file for few pages; many pages are looked up in parts. */
function makeFiles({ all, fallback }: Records): NamesFiles {
  const rows = fallbackRows(fallback);
  const learnedBase = fallback.learned && writeWeights(fallback.learned.base);
  if (all.length <= mostPagesAtOnce) {
    const { table, parts } = splitRows(rows, Infinity);
    return { first: { table, learnedBase, records: all }, parts: partsByPath(table, parts) };
  }
  const { start, table, parts } = splitNameIndex(makeNameIndex(all), rows);
  return { first: { table, learnedBase, start }, parts: partsByPath(table, parts) };
}

function partsByPath(
  { version }: SplitTableStart,
  parts: readonly SplitPart[],
): ReadonlyMap<string, SplitPart> {
  return new Map(parts.map((part, number) => [namesPartPath(version, number), part]));
}
