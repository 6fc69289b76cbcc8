import { switchedOn } from '#check/format-message.ts';
import type { Problem } from '#check/problem.ts';
import { type Entry, type Reading, isDraft } from '#check/read-entries.ts';

/** Pages that no site can do without, and what each is for. */
const needed = [
  {
    slug: 'home',
    missing: 'no site can do without this page. It holds the words of the front page.',
    draft: switchedOn('a site needs its front page'),
  },
  {
    slug: 'about',
    missing: 'no site can do without this page. It tells who writes the pages, and every byline leads there.',
    draft: switchedOn('every byline leads to this page'),
  },
];

/** The pages that every site needs are there, and visitors may see them. */
export function checkNeededPages(reading: Reading): Problem[] {
  return needed.flatMap(({ slug, missing, draft }): Problem[] => {
    const isIt = (page: Pick<Entry, 'collection' | 'slug'>) =>
      page.collection === 'pages' && page.slug === slug;
    const page = reading.entries.find(isIt);
    if (page === undefined && reading.unread.some(isIt)) return [];
    if (page === undefined) return [{ file: `content/pages/${slug}.mdx`, message: missing }];
    if (!isDraft(page)) return [];
    return [{ file: page.file, line: page.fieldLines['draft'], field: 'draft', message: draft }];
  });
}
