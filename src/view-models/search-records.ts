import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { entryPath, evidencePath } from '#lib/paths.ts';
import type {
  FallbackTables,
  SearchKind,
  SearchNames,
  SearchRecord,
  SearchKnowledge,
} from '#lib/search/search-record.ts';
import { confusableWords } from '#lib/search/confusable-words.ts';
import { findNames } from '#lib/search/find-names.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { tokenize, stemOf } from '#lib/search/tokenize.ts';
import { indexedText } from '#lib/search/analyze-words.ts';
import { mostPagesAtOnce } from '#lib/search/split-index.ts';
import { keywordsOf } from '#lib/search/keywords.ts';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { glossary, spanishTranslations } from '#lib/search/dictionaries.ts';
import { learnWeights } from '#lib/search/learning/learn-weights.ts';
import { learnedPages } from '#lib/search/learning/learned-pages.ts';
import { type BodyArea, type CollectionName, type EvidenceLabel, evidenceLabels } from '#lib/vocabulary.ts';

/** What the search reads of an entry. Fields that a kind of page does not have are left out. */
export interface Searchable {
  id: string;
  collection: CollectionName;
  language?: Language | undefined;
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
    evidence?: { label: EvidenceLabel } | undefined;
  };
}

const kinds: Record<CollectionName, SearchKind> = {
  conditions: 'condition',
  therapies: 'therapy',
  articles: 'article',
  pages: 'page',
};

const wordLimit = 20;

/** Headings that stand on every page of a kind do not describe any one of them. */
const sharedFrom = 3;

/** What the search shows of the evidence in a language. */
export function evidenceShown(language: Language) {
  const { title, summary } = words(language).lists.tops.evidence;
  return { path: pathIn(language, evidencePath), title, summary };
}

/** The one page without a file of its own that answers a question. */
const evidenceRecord: SearchRecord = {
  ...evidenceShown(defaultLanguage),
  kind: 'page',
  areas: [],
  names: [],
  misspellings: [],
  phrases: ['proof works', 'scientific evidence massage', 'studies', 'research'],
  headings: [],
  words: [],
};

/** What the instant search ships. */
export function searchNames(
  entries: readonly Searchable[],
  { served, towns, examples = [], others = [] }: SearchKnowledge = {},
): SearchNames {
  const records = [...allRecords(entries), evidenceRecord, ...others];
  const fallback = {
    englishWords: confusableWords(makeNameIndex(records)),
    learned: learnWeights(examples, learnedPages(records)),
    translations: spanishTranslations(),
    glossary: glossary(served, towns),
  };
  if (records.length > mostPagesAtOnce) return { records, fallback };
  return { records: withoutCorrectable(records, fallback), fallback };
}

/** What the instant search ships about each page. */
export function searchRecords(entries: readonly Searchable[]): readonly SearchRecord[] {
  return searchNames(entries).records;
}

/** A misspelling that leads to its page by sound and spelling alone need not be shipped. */
function withoutCorrectable(records: readonly SearchRecord[], fallback: FallbackTables): SearchRecord[] {
  const lookup = lookUpTables({ ...fallback, learned: undefined });
  const without = records.map((record) => ({ ...record, misspellings: [] as string[] }));
  // A word that is left out may change what another leads to, so what got lost is put back.
  for (let round = 0; round < 3; round += 1) {
    const index = makeNameIndex(without, lookup);
    records.forEach(({ path, misspellings }, place) => {
      const remaining = without[place]?.misspellings ?? [];
      const lost = misspellings.filter(
        (words) => !remaining.includes(words) && !isFoundFirst(index, words, path),
      );
      remaining.push(...lost);
    });
  }
  return without;
}

function isFoundFirst(index: NameIndex, words: string, path: string): boolean {
  const { certainty, matches } = findNames(index, words);
  return certainty === 'sure' && matches[0]?.record.path === path;
}

function allRecords(entries: readonly Searchable[]): SearchRecord[] {
  const texts = entries.map(({ body = '' }) => plainText(body));
  const words = keywordsOf(texts, wordLimit);
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
      evidence: data.evidence && evidenceLabels.indexOf(data.evidence.label),
      names: [...(data.medicalName === undefined ? [] : [data.medicalName]), ...(data.alsoCalled ?? [])],
      misspellings: data.misspellings ?? [],
      phrases: indexedLines(data.phrases ?? []),
      headings: indexedLines(
        (headings[place] ?? []).filter((heading) => (count.get(heading) ?? 0) < sharedFrom),
      ),
      words: words[place] ?? [],
    }))
    .map(withoutRepeats);
}

/** Nobody sees these, so only the keywords are shipped, and no line twice. */
function indexedLines(lines: readonly string[]): string[] {
  return [...new Set(lines.map(indexedText))].filter((line) => line !== '');
}

/** Words of the text that a name, a phrase or the summary holds are left out. */
function withoutRepeats(record: SearchRecord): SearchRecord {
  const { title, summary, names, phrases, headings } = record;
  const held = new Set([title, summary, ...names, ...phrases, ...headings].flatMap(tokenize).map(stemOf));
  return { ...record, words: record.words.filter((word) => !held.has(stemOf(word))) };
}

function headingsOf(body: string): string[] {
  return [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = '']) => plainText(text).trim());
}

/** Text without tags, link addresses and emphasis. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/[*_#[\]{}]/g, ' ');
}
