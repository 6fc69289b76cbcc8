import type { Stretch } from '#lib/marks.ts';
import { searchIn } from '#lib/paths.ts';
import { findNames } from '#lib/search/find-names.ts';
import { loadNames } from '#lib/search/load-names.ts';
import { highlight } from '#lib/search/highlight.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { SearchWords } from '#lib/search/search-words.ts';

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
export function suggest(
  index: NameIndex,
  query: string,
  fallbackLinks: readonly Suggestion[],
  words: SearchWords,
): Suggestions {
  if (query.trim() === '') return { heading: '', items: [], found: 0 };
  const { certainty, matches, interpretation } = findNames(index, query, { isTyping: true, limit: 6 });
  const whole = { path: searchIn(words.path, query), text: plain(words.wholeText(query.trim())), note: '' };
  if (matches.length === 0) return { heading: words.none, items: [...fallbackLinks, whole], found: 0 };
  const items = matches.map(({ record, stems }) => ({
    path: record.path,
    text: highlight(record.title, stems),
    note: words.note(record.kind, record.path),
  }));
  const heading =
    certainty === 'unsure'
      ? words.nearest
      : interpretation === undefined
        ? ''
        : words.showing(interpretation);
  return { heading, items: [...items, whole], found: items.length };
}

/** What suggests pages. Fails where the names are out of reach. */
export async function loadSuggest(
  ways: readonly Suggestion[],
  words: SearchWords,
): Promise<(query: string) => Promise<Suggestions>> {
  const ask = await loadNames(words.namesPath);
  return (query) => ask((index) => suggest(index, query, ways, words));
}

/** Ways on that need no search. */
export function fallbackLinks(
  phone: { link: string; text: string } | undefined,
  { ways, call }: SearchWords,
): Suggestion[] {
  return [...ways, ...(phone === undefined ? [] : [[phone.link, call(phone.text)] as const])].map(
    ([path, text]) => ({ path, text: plain(text), note: '' }),
  );
}

const plain = (text: string): Stretch[] => [{ text, isMarked: false }];
