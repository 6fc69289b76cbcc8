import { nameOfPath } from '#lib/paths.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';

/** A page with what it says of itself: its names and phrases. */
export interface LearnedPage {
  /** As lists of searches call it. */
  name: string;
  /** Place among all pages. */
  place: number;
  texts: readonly string[];
}

export const learnedPages = (records: readonly SearchRecord[]): LearnedPage[] =>
  records.map(({ path, title, names, misspellings, phrases, headings }, place) => ({
    name: nameOfPath(path),
    place,
    texts: [title, ...names, ...misspellings, ...phrases, ...headings],
  }));
