import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';
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

/** @param pages in the order of the menu */
export function menuView(pages: readonly Page[], language?: Language): MenuView {
  const { site } = words(language);
  const sections = [
    { text: site.conditions, path: listPath('conditions') },
    { text: site.therapies, path: listPath('therapies') },
  ];
  const itemsFor = (place: 'top' | 'foot') =>
    pages
      .filter(({ id, data }) => data.menu === place && id !== 'home')
      .map(({ id, data, language: own }) => ({
        text: data.menuTitle ?? data.title,
        path: entryPath('pages', id, own),
        language: language && (own ?? defaultLanguage),
      }));
  return {
    top: [...sections, ...itemsFor('top')],
    foot: [
      { text: site.articles, path: listPath('articles') },
      ...itemsFor('foot'),
      { text: site.evidenceTable, path: '/evidence/' },
    ],
  };
}
