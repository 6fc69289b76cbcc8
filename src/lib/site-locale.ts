import { type Language, defaultLanguage } from '#lib/languages.ts';

/** A language as the practice's country writes it, such as `en-IE` (BCP 47). */
export const localeOf = (country: string, language: Language = defaultLanguage): string =>
  `${language}-${country}`;

/** The locale of the site, written into a build; that of the US in tests and in the owner's commands. */
export const siteLocale: string = typeof __LOCALE__ === 'undefined' ? localeOf('US') : __LOCALE__;

/** The same country in another language: `es-US`. */
export const localeIn = (language: Language): string =>
  siteLocale.replace(new RegExp(`^${defaultLanguage}(?=-|$)`), language);
