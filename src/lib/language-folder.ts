import { type Language, defaultLanguage } from '#lib/languages.ts';

/** The folder that holds the collections of a language, as the check names it. */
export function contentFolder(language: Language): string {
  return language === defaultLanguage ? 'content' : `content/${language}`;
}
