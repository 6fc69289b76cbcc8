import { type Language, defaultLanguage, otherLanguages } from '#lib/languages.ts';

/** The folder that holds the collections of a language, as the check names it. */
export function contentFolder(language: Language): string {
  return language === defaultLanguage ? 'content' : `content/${language}`;
}

/** Where the translations of a page lie, in each other language of the site. */
export const translationPaths = (page: string): string[] =>
  otherLanguages.map((language) => page.replace(/^content\//, `${contentFolder(language)}/`));

/** The page that a file translates; the file itself where it is no translation. */
export function originalFile(path: string): string {
  const language = otherLanguages.find((other) => path.startsWith(`${contentFolder(other)}/`));
  return language === undefined ? path : `content/${path.slice(contentFolder(language).length + 1)}`;
}

/** Whether a file of the content lies in the folder of another language than the first. */
export const isTranslation = (path: string): boolean => originalFile(path) !== path;
