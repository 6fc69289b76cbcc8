import { bodyPath, listPath, namesPath, searchPath } from '#lib/paths.ts';
import { kindNames } from '#lib/search/search-record.ts';
import type { SearchWords } from '#lib/search/search-words.ts';

/** The search in the browser. Every page loads these words before a search begins. */
export const search: SearchWords = {
  path: searchPath,
  namesPath,
  title: 'Search',
  close: 'Close',
  all: 'All names and the body finder',
  field: 'What hurts?',
  example: 'Such as: jaw pain',
  button: 'Search',
  list: 'Suggestions',
  count: (suggestions) => (suggestions === 1 ? '1 suggestion' : `${suggestions} suggestions`),
  cannotSuggest: 'Suggestions cannot be reached just now.',
  wholeText: (query) => `Search all pages for "${query}"`,
  none: 'No page seems to fit.',
  nearest: 'The nearest we have',
  showing: (words) => `Showing results for "${words}"`,
  ways: [
    [listPath('conditions'), 'Every name, A to Z'],
    [bodyPath(), 'Point at where it hurts'],
  ],
  call: (phone) => `Call ${phone}`,
  note: (kind) => kindNames[kind],
  lang: () => undefined,
  searching: 'Searching ...',
  searchingText: 'Still looking through the text of all pages ...',
  cannotSearch: 'The search cannot be reached just now. Every name is in the list below.',
  partly: ' Part of the search cannot be reached just now.',
  found: (query, { certainty, interpretation }, count) => {
    const pages = count === 1 ? '1 page' : `${count} pages`;
    if (count === 0) return `Nothing found for "${query}". Every name is in the list below.`;
    if (certainty === 'none') return `No page is about "${query}". In the text of ${pages}:`;
    if (certainty === 'unsure') return `We are not sure what "${query}" means. The nearest we have: ${pages}`;
    return interpretation === undefined
      ? `${pages} for "${query}"`
      : `Showing results for "${interpretation}": ${pages}`;
  },
  sent: 'Thank you. Your words were sent, and nothing else.',
  notSent: 'It could not be sent just now. You are welcome to call.',
  signs: 'Signs that cannot wait',
};
