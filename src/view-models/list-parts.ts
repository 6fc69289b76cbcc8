import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';

/** Most entries that one page lists. A list of no more stays on one page. */
export const longestList = 60;

/** One page of a list that may be too long for one. */
export interface ListPart<Item> {
  items: readonly Item[];
  /** From 1. */
  number: number;
  count: number;
  path: string;
  /** The pages of the list that this one leads to, itself among them; none where there is only one. */
  links: readonly JumpLink[];
}

/** A link to a part of a list. */
export interface JumpLink {
  text: string;
  href: string;
  isCurrent?: boolean;
}

/**
 * A list cut into pages: the first at the list's own address, the others below it.
 * @param path address of the list
 */
export function listParts<Item>(
  items: readonly Item[],
  path: string,
  most: number = longestList,
): ListPart<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * most, (index + 1) * most),
    number: index + 1,
    count,
    path: partPath(path, index + 1),
    links: count === 1 ? [] : linksFrom(index + 1, count, path),
  }));
}

const partPath = (path: string, number: number) => (number === 1 ? path : `${path}page/${number}/`);

/** How far from a page its neighbours are linked; the first and the last always are. */
const reach = 3;

function linksFrom(current: number, count: number, path: string): JumpLink[] {
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter((number) => number === 1 || number === count || Math.abs(number - current) <= reach)
    .map((number) => ({ text: String(number), href: partPath(path, number), isCurrent: number === current }));
}

/** `Articles, page 2 of 9`: titles and descriptions differ from page to page. The first keeps the list's own. */
export function partTitle(
  title: string,
  { number, count }: Pick<ListPart<unknown>, 'number' | 'count'>,
  language?: Language,
): string {
  return number === 1 ? title : words(language).lists.partTitle(title, number, count);
}

/**
 * Routes of pages that stand at or below the address of a list, for `[...language]/<list>/[...part].astro`.
 * @param listPath address that the list has in the site's first language
 */
export function partRoutes<View extends { path: string }>(
  views: readonly View[],
  listPath: string,
  language: Language = defaultLanguage,
) {
  const start = pathIn(language, listPath).length;
  return views.map((view) => ({
    params: {
      language: language === defaultLanguage ? undefined : language,
      part: view.path.slice(start).replace(/\/$/, '') || undefined,
    },
    props: { view, language },
  }));
}
