import { bodyPath, evidencePath, homePath, listPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Practice } from '#schemas/practice.ts';
import type { CardView } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { type JumpLink, type ListPart, listParts, partTitle } from '#view-models/list-parts.ts';
import { listWords } from '#view-models/list-words.ts';
import { listGraph } from '#view-models/structured-data/graph.ts';

/** The top of a page that lists others. */
export interface ListPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
  /** What the site's own search calls this page: the first of a list; further ones are left to those they lead to. */
  searchKind: 'Page' | undefined;
}

const lists = {
  therapies: { path: listPath('therapies'), drawing: 'hands' },
  conditions: { path: listPath('conditions'), drawing: 'whole-body' },
  articles: { path: listPath('articles'), drawing: 'article' },
  body: { path: bodyPath(), drawing: 'whole-body' },
  evidence: { path: evidencePath, drawing: 'article' },
} as const;

type ListName = keyof typeof lists;

type Place = Pick<ListPart<unknown>, 'number' | 'count' | 'path'>;

export interface CardListPageView extends ListPageView {
  path: string;
  cards: readonly CardView[];
  links: readonly JumpLink[];
}

/** A list of cards, on as many pages as it takes. */
export function cardListPages(
  name: 'therapies' | 'articles',
  cards: readonly CardView[],
  practice: Practice,
): CardListPageView[] {
  return listParts(cards, lists[name].path).map((part) => ({
    ...listPage(name, practice, part),
    path: part.path,
    cards: part.items,
    links: part.links,
  }));
}

/** The top of a list at its own address, or of one page of it. */
export function listPage(
  name: ListName,
  practice: Practice,
  part: Place = { number: 1, count: 1, path: lists[name].path },
): ListPageView {
  const { title, lead, summary } = listWords[name];
  const isFirst = part.number === 1;
  const page = {
    path: part.path,
    title: partTitle(title, part),
    summary: isFirst ? summary : `Page ${part.number} of ${part.count}: ${summary}`,
    picture: sharePicture(lists[name].drawing),
    crumbs: isFirst ? crumbsTo(title) : crumbsBelow(name, `Page ${part.number}`),
  };
  return { ...pageView(page, lead, practice), searchKind: isFirst ? 'Page' : undefined };
}

/** A page that holds the entries of a list that have something in common, such as a letter or a part of the body. */
export function sublistPage(
  name: ListName,
  practice: Practice,
  part: Place,
  words: { crumb: string; title: string; lead: string; summary: string; drawing?: string },
): ListPageView {
  const page = {
    path: part.path,
    title: partTitle(words.title, part),
    summary: part.number === 1 ? words.summary : `Page ${part.number} of ${part.count}: ${words.summary}`,
    picture: sharePicture(words.drawing ?? lists[name].drawing),
    crumbs: crumbsBelow(name, partTitle(words.crumb, part)),
  };
  return { ...pageView(page, words.lead, practice), searchKind: undefined };
}

function pageView(
  page: Parameters<typeof headView>[0] & { crumbs: readonly Crumb[] },
  lead: string,
  practice: Practice,
) {
  const head = headView(page, listGraph(page, practice), 'website');
  return { head, crumbs: page.crumbs, title: page.title, lead };
}

function crumbsBelow(name: ListName, text: string): Crumb[] {
  return [
    { text: 'Home', path: homePath },
    { text: listWords[name].title, path: lists[name].path },
    { text, path: undefined },
  ];
}
