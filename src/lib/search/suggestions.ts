import type { Stretch } from '#lib/marks.ts';
import { bodyPath, listPath, searchFor } from '#lib/paths.ts';
import { findNames } from '#lib/search/find-names.ts';
import { loadNames } from '#lib/search/load-names.ts';
import { highlight } from '#lib/search/highlight.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { kindNames } from '#lib/search/search-record.ts';

export interface Suggestion {
  path: string;
  text: readonly Stretch[];
  note: string;
}

export interface Suggestions {
  /** What the words were taken for, where they say it otherwise; empty where there is nothing to say. */
  heading: string;
  items: readonly Suggestion[];
  /** How many of the items are pages that were found. */
  found: number;
}

/** Pages for words that are still being typed. Where none fits, the ways that always work. */
export function suggest(index: NameIndex, query: string, fallbackLinks: readonly Suggestion[]): Suggestions {
  if (query.trim() === '') return { heading: '', items: [], found: 0 };
  const { certainty, matches, interpretation } = findNames(index, query, { isTyping: true, limit: 6 });
  const whole = { path: searchFor(query), text: plain(`Search all pages for "${query.trim()}"`), note: '' };
  if (matches.length === 0)
    return { heading: 'No page seems to fit.', items: [...fallbackLinks, whole], found: 0 };
  const items = matches.map(({ record, stems }) => ({
    path: record.path,
    text: highlight(record.title, stems),
    note: kindNames[record.kind],
  }));
  const heading =
    certainty === 'unsure'
      ? 'The nearest we have'
      : interpretation === undefined
        ? ''
        : `Showing results for "${interpretation}"`;
  return { heading, items: [...items, whole], found: items.length };
}

/** What suggests pages. Fails where the names are out of reach. */
export async function loadSuggest(
  ways: readonly Suggestion[],
): Promise<(query: string) => Promise<Suggestions>> {
  const ask = await loadNames();
  return (query) => ask((index) => suggest(index, query, ways));
}

/** Ways on that need no search. */
export function fallbackLinks(phone: { link: string; text: string } | undefined): Suggestion[] {
  return [
    { path: listPath('conditions'), text: plain('Every name, A to Z'), note: '' },
    { path: bodyPath(), text: plain('Point at where it hurts'), note: '' },
    ...(phone === undefined ? [] : [{ path: phone.link, text: plain(`Call ${phone.text}`), note: '' }]),
  ];
}

const plain = (text: string): Stretch[] => [{ text, isMarked: false }];
