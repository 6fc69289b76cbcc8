import type { Dictionary } from '#lib/search/dictionary.ts';
import type { LearnedWeights } from '#lib/search/learned-weights.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import type { SplitStart, SplitTableStart } from '#lib/search/split-keys.ts';
import type { BodyArea } from '#lib/vocabulary.ts';

export const searchKinds = ['condition', 'therapy', 'article', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * What the instant search loads first: all names, or, where there are many, the start of a split index. What is needed
 * only now and then stands in the parts of a table.
 */
export type ShippedNames = { table: SplitTableStart; learnedBase?: string | undefined } & (
  { records: readonly SearchRecord[] } | { start: SplitStart }
);

/** What a search needs only where the names do not say enough. It is loaded when a search asks for it. */
export interface FallbackTables {
  /** Stems of English words that look or sound like one of ours and are never corrected. */
  englishWords: readonly string[];
  /** What was learned from examples of what people type; undefined where there are none. */
  learned: LearnedWeights | undefined;
  /** What words of Spanish stand for in words of ours; nothing for one that only joins. */
  translations: Dictionary;
  /** What words of medicine, of the trade and of other trades stand for in words of ours. */
  glossary: Dictionary;
}

/** What the search knows beside the pages. */
export interface SearchKnowledge {
  /** Where the practice works, as it writes it. */
  served?: string | undefined;
  /** Names of towns nearby. */
  towns?: readonly string[] | undefined;
  /** What people type, to learn from. */
  examples?: readonly Pick<SearchExample, 'text' | 'accepted'>[];
  /** Pages that no entry is behind. */
  others?: readonly SearchRecord[];
}

/** All that the instant search knows. */
export interface SearchNames {
  records: readonly SearchRecord[];
  fallback: FallbackTables;
}

/** What a search shows of a page and narrows by. */
export interface PageRecord {
  path: string;
  title: string;
  kind: SearchKind;
  summary: string;
  areas: readonly BodyArea[];
  /** Place of its evidence label among `evidenceLabels`. */
  evidence?: number | undefined;
}

/** All that the instant search knows about one page. */
export interface SearchRecord extends PageRecord {
  /** Medical and other names. */
  names: readonly string[];
  misspellings: readonly string[];
  /** How people say it. */
  phrases: readonly string[];
  headings: readonly string[];
  /** Words of the text that few other pages hold. */
  words: readonly string[];
  /** Its translation, which is shown instead: a search finds it by the words of the original. */
  shown?: Pick<PageRecord, 'path' | 'title' | 'summary'> | undefined;
}

/** What a reader calls each kind of page. */
export const kindNames: Record<SearchKind, string> = {
  condition: 'Condition',
  therapy: 'Therapy',
  article: 'Article',
  page: 'Page',
};
