import { join, relative } from 'node:path';
import type { Problem } from '#check/problem.ts';
import { type Entry, type Reading, isDraft } from '#check/read-entries.ts';

/** The front page has its words, and visitors may see them. */
export function checkFrontPage(
  { entries, unread }: Reading,
  contentDir: string,
  base = process.cwd(),
): Problem[] {
  const home = entries.find(isHome);
  if (home === undefined && unread.some(isHome)) return [];
  if (home === undefined) {
    const file = relative(base, join(contentDir, 'pages', 'home.mdx'));
    return [{ file, message: 'the file is missing. It holds the words of the front page.' }];
  }
  if (!isDraft(home)) return [];
  const message = 'is true, and a site needs its front page. Take the line out.';
  return [{ file: home.file, line: home.fieldLines['draft'], field: 'draft', message }];
}

function isHome({ collection, slug }: Pick<Entry, 'collection' | 'slug'>): boolean {
  return collection === 'pages' && slug === 'home';
}
