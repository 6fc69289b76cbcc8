import { type Stretch, splitMarks } from '#lib/marks.ts';
import { findNames } from '#lib/search/find-names.ts';
import type { Findings } from '#lib/search/findings.ts';
import { nearestNames } from '#lib/search/nearest-names.ts';
import { loadNames } from '#lib/search/load-names.ts';
import { highlight } from '#lib/search/highlight.ts';
import { isStopWord, stemOf, tokenize, tokenizeQuery } from '#lib/search/tokenize.ts';
import type { PageRecord, SearchKind } from '#lib/search/search-record.ts';

/** A page that the full text search found. `excerpt` marks words with `<mark>` and is otherwise escaped. */
export interface TextFound {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
}

export interface Result {
  path: string;
  title: string;
  kind: SearchKind | undefined;
  areas: readonly string[];
  evidence?: number | undefined;
  excerpt: readonly Stretch[];
}

interface Narrowing {
  kind?: string | undefined;
  area?: string | undefined;
}

/**
 * What the names say of a query.
 * @param path of the names
 */
export async function searchNamesFor(
  query: string,
  path: string,
): Promise<Findings & { isReached: boolean }> {
  try {
    const ask = await loadNames(path);
    return { ...(await ask((index) => findNames(index, query, { limit: 20 }))), isReached: true };
  } catch {
    return { certainty: 'none', matches: [], interpretation: undefined, isReached: false };
  }
}

/** The names nearest to a query that found nothing; none while they are out of reach. */
export async function nearestTo(query: string, path: string): Promise<readonly PageRecord[]> {
  try {
    const ask = await loadNames(path);
    return await ask((index) => nearestNames(index, query));
  } catch {
    return [];
  }
}

/** What the names know of the pages that the full text found; nothing while they are out of reach. */
export async function recordsOf(texts: readonly TextFound[], path: string): Promise<readonly PageRecord[]> {
  try {
    const ask = await loadNames(path);
    return (await ask((index) => texts.map(({ url }) => index.recordOfPath(url)))).flatMap(
      (page) => page ?? [],
    );
  } catch {
    return [];
  }
}

/** The query for the full text: the words that mean something, spelled as they were understood. */
export function textQuery(query: string, interpretation: string | undefined): string {
  return (interpretation === undefined ? tokenizeQuery(query) : tokenize(interpretation))
    .filter((word) => !isStopWord(word))
    .join(' ');
}

/**
 * One list out of both searches: first what the names say, in their order, then what only the text holds.
 * @param records what the names know of the pages in `texts`, for kind and areas
 */
export function mergeResults(
  { matches, certainty }: Findings,
  texts: readonly TextFound[],
  records: readonly PageRecord[],
  query: string,
): Result[] {
  const named = matches.map(({ record, stems }) => summarize(record, stems));
  const others = texts
    .filter(({ url }) => !matches.some(({ record }) => record.path === url))
    .filter((text) => certainty === 'sure' || holdsEveryWord(text, query))
    .map(({ url, excerpt, meta }) => {
      const record = records.find(({ path }) => path === url);
      return record === undefined
        ? { path: url, title: meta.title ?? url, kind: undefined, areas: [], excerpt: torn(excerpt) }
        : summarize(record, markedWords(excerpt).map(stemOf));
    });
  return [...named, ...others];
}

/** A page with its own summary: what its text has of the words is often a warning. */
const summarize = (record: PageRecord, stems: readonly string[]): Result => ({
  ...record,
  excerpt: highlight(record.summary, stems),
});

/** The results of one kind, on one part of the body, or both. */
export function narrowResults(results: readonly Result[], { kind, area }: Narrowing): Result[] {
  return results.filter(
    (result) => (!kind || result.kind === kind) && (!area || result.areas.includes(area)),
  );
}

/** An excerpt with dots where it was torn out of a sentence. */
function torn(excerpt: string): Stretch[] {
  const start = /^(<mark>)?[\p{Lu}"]/u.test(excerpt) ? '' : '… ';
  const end = /[.!?](<\/mark>)?$/.test(excerpt) ? '' : ' …';
  return splitMarks(`${start}${excerpt}${end}`);
}

const markedWords = (excerpt: string) =>
  splitMarks(excerpt)
    .filter(({ isMarked }) => isMarked)
    .flatMap(({ text }) => tokenize(text));

/** Whether an excerpt marks each word of the query as it was typed, plurals aside. */
function holdsEveryWord({ excerpt }: TextFound, query: string): boolean {
  const marked = markedWords(excerpt);
  const words = tokenizeQuery(query).filter((word) => !isStopWord(word));
  return (
    words.length > 0 && words.every((word) => marked.some((other) => other === word || isPlural(other, word)))
  );
}

const isPlural = (a: string, b: string) => [`${b}s`, `${b}es`].includes(a) || [`${a}s`, `${a}es`].includes(b);
