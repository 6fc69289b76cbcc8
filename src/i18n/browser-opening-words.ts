import { type OpeningWords, openingWords } from '#lib/opening-hours.ts';

/** What the call bar says of a practice that is closed, in the language of the page. */
export const loadOpeningWords = async (): Promise<OpeningWords> =>
  document.documentElement.lang.startsWith('es')
    ? (await import('#i18n/es/spanish-opening.ts')).opening
    : openingWords;
