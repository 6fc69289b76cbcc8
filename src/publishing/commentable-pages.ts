import type { CollectionName } from '#lib/vocabulary.ts';
import type { Language } from '#lib/languages.ts';
import { pageTypes } from '#lib/page-type.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { Practice } from '#schemas/practice.ts';
import { commentPage } from '#view-models/comment-page.ts';

/** The form of an entry, before defaults are filled in. */
interface Written {
  collection: CollectionName;
  language?: Language | undefined;
  slug: string;
  title: string;
  updated: string;
  data: Record<string, unknown>;
}

/** The pages that take comments, in the order of their paths. */
export function commentablePages(
  entries: readonly Written[],
  practice: Pick<Practice, 'comments'>,
): SiteFacts['pages'] {
  return entries
    .flatMap(({ collection, language, slug, title, updated, data }) => {
      if (collection === 'pages') return [];
      const entry = { id: slug, language, data: { title, updated, comments: data['comments'] !== false } };
      const page = commentPage(collection, entry, practice);
      return page === undefined ? [] : [{ ...page, pageType: pageTypes[collection] }];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
