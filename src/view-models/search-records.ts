import { entryPath, evidencePath } from '#lib/paths.ts';
import type { SearchKind, SearchNames, SearchRecord } from '#lib/search/search-record.ts';
import { findNames } from '#lib/search/find-names.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { nearStems } from '#lib/search/near-words.ts';
import { plainWords, stemOf } from '#lib/search/plain-words.ts';
import { bareText } from '#lib/search/read-words.ts';
import { mostPagesAtOnce } from '#lib/search/split-index.ts';
import { salientWords } from '#lib/search/salient-words.ts';
import { everyday } from '#lib/search/vocabulary/everyday.ts';
import type { BodyArea, CollectionName } from '#lib/vocabulary.ts';
import { listWords } from '#view-models/list-words.ts';

/** What the search reads of an entry. Fields that a kind of page does not have are left out. */
export interface Searchable {
  id: string;
  collection: CollectionName;
  /** The text below the form, as it was written. */
  body?: string | undefined;
  data: {
    title: string;
    summary: string;
    medicalName?: string | undefined;
    alsoCalled?: readonly string[] | undefined;
    misspellings?: readonly string[] | undefined;
    phrases?: readonly string[] | undefined;
    bodyAreas?: readonly BodyArea[] | undefined;
  };
}

const kinds: Record<CollectionName, SearchKind> = {
  conditions: 'condition',
  therapies: 'therapy',
  articles: 'article',
  pages: 'page',
};

const wordLimit = 20;

/** Headings that stand on every page of a kind say nothing about one of them. */
const sharedFrom = 3;

/** The one page without a file of its own that answers a question. */
const evidenceRecord: SearchRecord = {
  path: evidencePath,
  title: listWords.evidence.title,
  kind: 'page',
  summary: listWords.evidence.summary,
  areas: [],
  names: [],
  misspellings: [],
  phrases: ['proof works', 'scientific evidence massage', 'studies'],
  headings: [],
  words: [],
};

/** What the instant search ships. */
export function searchNames(entries: readonly Searchable[]): SearchNames {
  const records = [...allRecords(entries), evidenceRecord];
  const words = mistakable(records);
  if (records.length > mostPagesAtOnce) return { records, everyday: words.join(' ') };
  return { records: withoutGuessable(records, words), everyday: words.join(' ') };
}

/** What the instant search ships about each page. */
export function searchRecords(entries: readonly Searchable[]): readonly SearchRecord[] {
  return searchNames(entries).records;
}

/** Everyday words that would be mended into one of ours, unless an author says that they are a misspelling. */
function mistakable(records: readonly SearchRecord[]): string[] {
  const { postings, spelling } = makeNameIndex(records);
  const isKnown = (word: string) => postings.has(stemOf(word)) || nearStems(stemOf(word)).size > 0;
  return everyday.split(/\s+/).filter((word) => !isKnown(word) && spelling.nearest(word).length > 0);
}

/** A misspelling that leads to its page by sound and spelling alone need not be shipped. */
function withoutGuessable(records: readonly SearchRecord[], words: readonly string[]): SearchRecord[] {
  const without = records.map((record) => ({ ...record, misspellings: [] as string[] }));
  // A word that is left out may change what another leads to, so what got lost is put back.
  for (let round = 0; round < 3; round += 1) {
    const index = makeNameIndex(without, words);
    records.forEach(({ path, misspellings }, place) => {
      const kept = without[place]?.misspellings ?? [];
      const lost = misspellings.filter((words) => !kept.includes(words) && !leadsTo(index, words, path));
      kept.push(...lost);
    });
  }
  return without;
}

function leadsTo(index: NameIndex, words: string, path: string): boolean {
  const { certainty, matches } = findNames(index, words);
  return certainty === 'sure' && matches[0]?.record.path === path;
}

function allRecords(entries: readonly Searchable[]): SearchRecord[] {
  const texts = entries.map(({ body = '' }) => readableText(body));
  const words = salientWords(texts, wordLimit);
  const headings = entries.map(({ body = '' }) => headingsOf(body));
  const count = new Map<string, number>();
  for (const heading of headings.flat()) count.set(heading, (count.get(heading) ?? 0) + 1);
  return entries
    .map(({ id, collection, data }, place) => ({
      path: entryPath(collection, id),
      title: data.title,
      kind: kinds[collection],
      summary: data.summary,
      areas: data.bodyAreas ?? [],
      names: [...(data.medicalName === undefined ? [] : [data.medicalName]), ...(data.alsoCalled ?? [])],
      misspellings: data.misspellings ?? [],
      phrases: toldOf(data.phrases ?? []),
      headings: toldOf((headings[place] ?? []).filter((heading) => (count.get(heading) ?? 0) < sharedFrom)),
      words: words[place] ?? [],
    }))
    .map(withoutRepeats);
}

/** Nobody sees these, so only the words that say something are shipped, and no line twice. */
function toldOf(lines: readonly string[]): string[] {
  return [...new Set(lines.map(bareText))].filter((line) => line !== '');
}

/** Words of the text that a name, a phrase or the summary holds say nothing more. */
function withoutRepeats(record: SearchRecord): SearchRecord {
  const { title, summary, names, phrases, headings } = record;
  const held = new Set([title, summary, ...names, ...phrases, ...headings].flatMap(plainWords).map(stemOf));
  return { ...record, words: record.words.filter((word) => !held.has(stemOf(word))) };
}

function headingsOf(body: string): string[] {
  return [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = '']) => readableText(text).trim());
}

/** Text without tags, link addresses and emphasis. */
function readableText(markdown: string): string {
  return markdown
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/[*_#[\]{}]/g, ' ');
}
