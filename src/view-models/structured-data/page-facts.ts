import type { Language } from '#lib/languages.ts';
import { dataUrl } from '#lib/paths.ts';
import { localeOf } from '#lib/site-locale.ts';
import type { SharePicture } from '#lib/share-picture.ts';
import type { Practice } from '#schemas/practice.ts';
import type { Crumb } from '#view-models/crumbs.ts';
import { businessId, pageNodeId, referTo, websiteId } from '#view-models/structured-data/node-ids.ts';

/** What every page knows of itself. */
export interface DescribedPage {
  path: string;
  language?: Language | undefined;
  title: string;
  summary: string;
  picture: SharePicture;
  crumbs?: readonly Crumb[] | undefined;
  dates?: { published: string; updated: string } | undefined;
}

/** Properties of any page's node, whatever its type. */
export function pageFacts({ path, title, summary, picture, language }: DescribedPage, practice: Practice) {
  return {
    '@id': pageNodeId(path, practice),
    url: dataUrl(path, practice.website),
    name: title,
    description: summary,
    image: dataUrl(picture.path, practice.website),
    inLanguage: localeOf(practice.country, language),
    isPartOf: referTo(websiteId(practice)),
    publisher: referTo(businessId(practice)),
  };
}

/** What the node of a web page adds: its days and its trail. An article has neither property. */
export function webPageFacts(page: DescribedPage, practice: Practice) {
  return {
    ...pageFacts(page, practice),
    ...(page.dates && { datePublished: page.dates.published, dateModified: page.dates.updated }),
    ...(page.crumbs && { breadcrumb: referTo(pageNodeId(page.path, practice, 'breadcrumb')) }),
  };
}
