import type { SearchKind } from '#lib/search/search-record.ts';
import type { Findings } from '#lib/search/findings.ts';
import type { HelpCards } from '#lib/search/help-cards.ts';

/** What the search says in the browser, in one language. */
export interface SearchWords {
  /** Where the search page of the language is. */
  path: string;
  /** Where the records of the language are. */
  namesPath: string;
  title: string;
  close: string;
  all: string;
  field: string;
  example: string;
  button: string;
  list: string;
  count: (suggestions: number) => string;
  cannotSuggest: string;
  wholeText: (query: string) => string;
  none: string;
  nearest: string;
  showing: (words: string) => string;
  /** Ways on that need no search. */
  ways: readonly (readonly [path: string, text: string])[];
  call: (phone: string) => string;
  /** What a page is, beside its title. */
  note: (kind: SearchKind, path: string) => string;
  /** The language of a page, where it is another than that of these words. */
  lang: (path: string) => string | undefined;
  searching: string;
  searchingText: string;
  cannotSearch: string;
  partly: string;
  found: (query: string, findings: Pick<Findings, 'certainty' | 'interpretation'>, count: number) => string;
  sent: string;
  notSent: string;
  /** Cards of help; those that the build has made where it is left out. */
  help?: HelpCards;
  signs: string;
}
