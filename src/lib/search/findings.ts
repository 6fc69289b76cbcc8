import type { PageRecord } from '#lib/search/search-record.ts';

export interface Match {
  record: PageRecord;
  /** Its place among all pages. */
  place: number;
  /** From 0 to about 1. */
  score: number;
  /** Stems of the query that stand in the record. */
  stems: readonly string[];
}

export interface Findings {
  /** `unsure` findings are the nearest there is; `none` means that this is not what the site is about. */
  certainty: 'sure' | 'unsure' | 'none';
  matches: readonly Match[];
  /** The words as they were understood, where that differs from what was typed. */
  interpretation: string | undefined;
}
