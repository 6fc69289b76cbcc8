import { search } from '#i18n/en/english-search.ts';
import type { SearchWords } from '#lib/search/search-words.ts';

/** What the search says. Those of a translated page's language take the place of the English ones once they are loaded. */
export let words: SearchWords = search;

/** Undefined where nothing has to be loaded. */
export const loadingWords: Promise<unknown> | undefined = document.documentElement.lang.startsWith('es')
  ? import('#i18n/es/spanish-search.ts')
      .then((spanish) => (words = spanish.search))
      // The search works all the same.
      .catch(() => undefined)
  : undefined;
