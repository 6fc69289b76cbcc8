import { words } from '#i18n/interface-words.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { bodyPath, evidencePath, homePath, listPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { SiteContent } from '#schemas/entries.ts';
import type { CardView } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { type JumpLink, type ListPart, listParts, partTitle } from '#view-models/list-parts.ts';
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

/** What a list needs to know of the site that it is a page of. */
export type ListedSite = Pick<SiteContent, 'practice' | 'language' | 'languages'>;

/** A list of cards, on as many pages as it takes. */
export function cardListPages(
  name: 'therapies' | 'articles',
  cards: readonly CardView[],
  site: ListedSite,
): CardListPageView[] {
  return listParts(cards, pathIn(site.language ?? defaultLanguage, lists[name].path)).map((part) => ({
    ...listPage(name, site, part),
    path: part.path,
    cards: part.items,
    links: part.links,
  }));
}

/** The top of a list at its own address, or of one page of it. */
export function listPage(
  name: ListName,
  site: ListedSite,
  part: Place = firstPlace(name, site),
): ListPageView {
  const { language } = site;
  const texts = words(language).lists;
  const { title, lead, summary } = texts.tops[name];
  const isFirst = part.number === 1;
  const page = {
    path: part.path,
    title: partTitle(title, part, language),
    summary: isFirst ? summary : texts.partSummary(summary, part.number, part.count),
    picture: sharePicture(lists[name].drawing),
    crumbs: isFirst
      ? crumbsTo(title, undefined, language)
      : crumbsBelow(name, texts.partName(part.number), language),
  };
  return { ...pageView(page, lead, site), searchKind: isFirst ? 'Page' : undefined };
}

/**
 * A page that holds the entries of a list that have something in common, such as a letter or a part of the body.
 * @param site with the languages that have such a page too
 */
export function sublistPage(
  name: ListName,
  site: ListedSite & Pick<HeadView, 'awaitsReview'>,
  part: Place,
  texts: { crumb: string; title: string; lead: string; summary: string; drawing?: string },
): ListPageView {
  const { language } = site;
  const { partSummary } = words(language).lists;
  const page = {
    path: part.path,
    title: partTitle(texts.title, part, language),
    summary: part.number === 1 ? texts.summary : partSummary(texts.summary, part.number, part.count),
    picture: sharePicture(texts.drawing ?? lists[name].drawing),
    crumbs: crumbsBelow(name, partTitle(texts.crumb, part, language), language),
  };
  const view = pageView(page, texts.lead, site);
  return { ...view, head: { ...view.head, awaitsReview: site.awaitsReview }, searchKind: undefined };
}

const firstPlace = (name: ListName, { language = defaultLanguage }: ListedSite): Place => ({
  number: 1,
  count: 1,
  path: pathIn(language, lists[name].path),
});

function pageView(
  page: Parameters<typeof headView>[0] & { crumbs: readonly Crumb[] },
  lead: string,
  { practice, language, languages }: ListedSite,
) {
  const graph = listGraph({ ...page, language }, practice);
  const head = headView(page, graph, 'website', { languages });
  return { head, crumbs: page.crumbs, title: page.title, lead };
}

function crumbsBelow(name: ListName, text: string, language: Language = defaultLanguage): Crumb[] {
  const { lists: texts, site } = words(language);
  return [
    { text: site.home, path: pathIn(language, homePath) },
    { text: texts.tops[name].title, path: pathIn(language, lists[name].path) },
    { text, path: undefined },
  ];
}
