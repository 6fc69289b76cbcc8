import type { BodyArea } from '#lib/vocabulary.ts';

export const searchKinds = ['condition', 'therapy', 'article', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What the instant search ships. */
export interface SearchNames {
  records: readonly SearchRecord[];
  /** Words, with spaces between them, that are never taken for a misspelling. */
  everyday: string;
}

/** All that the instant search knows about one page. */
export interface SearchRecord {
  path: string;
  title: string;
  kind: SearchKind;
  summary: string;
  areas: readonly BodyArea[];
  /** Medical and other names. */
  names: readonly string[];
  misspellings: readonly string[];
  /** How people say it. */
  phrases: readonly string[];
  headings: readonly string[];
  /** Words of the text that few other pages hold. */
  words: readonly string[];
}
