import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { entryPath, listPath } from '#lib/paths.ts';
import type { Page } from '#schemas/entries.ts';

export interface MenuItem {
  text: string;
  path: string;
  /** That of the text, where it comes from a page. */
  language?: Language | undefined;
}

/** The links at the top and at the foot of every page. */
interface MenuView {
  top: readonly MenuItem[];
  foot: readonly MenuItem[];
}

/**
 * The menu of a translation has nothing but its own language at the top; what is not translated follows at the foot.
 * @param pages in the order of the menu
 */
export function menuView(pages: readonly Page[], language: Language = defaultLanguage): MenuView {
  const { site } = words(language);
  const isOwn = ({ language: own = defaultLanguage }: Page) => own === language;
  const listIn = (collection: 'conditions' | 'therapies' | 'articles') =>
    pathIn(language, listPath(collection));
  const itemsFor = (isMeant: (page: Page) => boolean) =>
    pages
      .filter((page) => page.id !== 'home' && isMeant(page))
      .map(({ id, data, language: own }) => ({
        text: data.menuTitle ?? data.title,
        path: entryPath('pages', id, own),
        ...(language !== defaultLanguage && { language: own ?? defaultLanguage }),
      }));
  return {
    top: [
      { text: site.conditions, path: listIn('conditions') },
      { text: site.therapies, path: listIn('therapies') },
      ...itemsFor((page) => page.data.menu === 'top' && isOwn(page)),
    ],
    foot: [
      ...itemsFor((page) => page.data.menu === 'top' && !isOwn(page)),
      { text: site.articles, path: listIn('articles') },
      ...itemsFor((page) => page.data.menu === 'foot'),
      { text: site.evidenceTable, path: '/evidence/' },
    ],
  };
}
