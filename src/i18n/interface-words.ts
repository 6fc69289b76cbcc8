import { type Catalogue, english } from '#i18n/english-catalogue.ts';
import { spanish } from '#i18n/spanish-catalogue.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';

export type { Catalogue } from '#i18n/english-catalogue.ts';

const catalogues: Record<Language, Catalogue> = { en: english, es: spanish };

/** The words of the interface in a language, or in the site's first. */
export const words = (language: Language = defaultLanguage): Catalogue => catalogues[language];
