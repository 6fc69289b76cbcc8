import type { SplitStart } from '#lib/search/split-keys.ts';
import type { BodyArea } from '#lib/vocabulary.ts';

export const searchKinds = ['condition', 'therapy', 'article', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What the instant search loads first: all names, or, where there are many, the start of a split index. */
export type ShippedNames = SearchNames | { start: SplitStart; commonWords: string };

/** The names of all pages. */
export interface SearchNames {
  records: readonly SearchRecord[];
  /** Words, with spaces between them, that are never taken for a misspelling. */
  commonWords: string;
}

/** What a search shows of a page and narrows by. */
export interface PageRecord {
  path: string;
  title: string;
  kind: SearchKind;
  summary: string;
  areas: readonly BodyArea[];
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
}

/** What a reader calls each kind of page. */
export const kindNames: Record<SearchKind, string> = {
  condition: 'Condition',
  therapy: 'Therapy',
  article: 'Article',
  page: 'Page',
};
