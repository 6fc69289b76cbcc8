import { entryPath, listPath } from '#lib/paths.ts';
import type { Page } from '#schemas/entries.ts';

export interface MenuItem {
  text: string;
  path: string;
}

/** The links at the top and at the foot of every page. */
export interface MenuView {
  top: readonly MenuItem[];
  foot: readonly MenuItem[];
}

const sections: readonly MenuItem[] = [
  { text: 'Conditions', path: listPath('conditions') },
  { text: 'Therapies', path: listPath('therapies') },
];

/** @param pages in the order of the menu */
export function menuView(pages: readonly Page[]): MenuView {
  const itemsFor = (place: 'top' | 'foot') =>
    pages
      .filter(({ id, data }) => data.menu === place && id !== 'home')
      .map(({ id, data }) => ({ text: data.menuTitle ?? data.title, path: entryPath('pages', id) }));
  return {
    top: [...sections, ...itemsFor('top')],
    foot: [
      { text: 'Articles', path: listPath('articles') },
      ...itemsFor('foot'),
      { text: 'The evidence, side by side', path: '/evidence/' },
    ],
  };
}
