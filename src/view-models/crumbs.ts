import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { homePath, listPath } from '#lib/paths.ts';

/** One step of the trail above a heading. The page itself has no path. */
export interface Crumb {
  text: string;
  path: string | undefined;
}

/** Home, the list where there is one, the page. */
export function crumbsTo(
  title: string,
  collection?: 'therapies' | 'conditions' | 'articles',
  language: Language = defaultLanguage,
): Crumb[] {
  const { site } = words(language);
  return [
    { text: site.home, path: pathIn(language, homePath) },
    ...(collection === undefined
      ? []
      : [{ text: site[collection], path: pathIn(language, listPath(collection)) }]),
    { text: title, path: undefined },
  ];
}
