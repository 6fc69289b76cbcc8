import type { PageRecord } from '#lib/search/search-record.ts';

/** A page that was found, by its place among all: of a large site its record may not be loaded. */
export interface Found {
  place: number;
  /** From 0 to about 1. */
  score: number;
  /** Stems of the query that stand in the record. */
  stems: readonly string[];
}

export interface Match extends Found {
  record: PageRecord;
}

export interface Findings<One extends Found = Match> {
  /** `unsure` findings are the nearest there is; `none` means that this is not what the site is about. */
  certainty: 'sure' | 'unsure' | 'none';
  matches: readonly One[];
  /** The words as they were understood, where that differs from what was typed. */
  interpretation: string | undefined;
}
