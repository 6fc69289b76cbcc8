/** The languages that the site can speak, and the names that they have for themselves. */
export const languageNames = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languageNames;

/** The language of the files directly in content/; every other stands in a folder of its name beside them. */
export const defaultLanguage = 'en' satisfies Language;

export type OtherLanguage = Exclude<Language, typeof defaultLanguage>;

/** The languages that content can be translated into. */
export const otherLanguages: readonly OtherLanguage[] = ['es'];

/** A path of the site in a language: `/es/safe/` for `/safe/`. */
export function pathIn(language: Language, path: string): string {
  return language === defaultLanguage ? path : `/${language}${path}`;
}

/** The `lang` of words that stand on a page of another language; undefined where they are of the same. */
export function langOf(own?: Language, page?: Language): Language | undefined {
  const language = own ?? defaultLanguage;
  return language === (page ?? defaultLanguage) ? undefined : language;
}

/** The path that a page has in the site's first language. */
export function originalPath(path: string): string {
  return path.slice(pathIn(languageOf(path), '').length);
}

/** The language of a page, by its path. */
export function languageOf(path: string): Language {
  return otherLanguages.find((language) => path.startsWith(`/${language}/`)) ?? defaultLanguage;
}

/**
 * The versions of a page for search engines, with the one for readers of any other language. Source: Google Search
 * Central, on localized versions of a page.
 */
export function alternateLinks(
  versions: readonly { language: Language; path: string }[],
): { hreflang: string; path: string }[] {
  return versions.flatMap(({ language, path }) =>
    [language, ...(language === defaultLanguage ? ['x-default'] : [])].map((hreflang) => ({
      hreflang,
      path,
    })),
  );
}
