import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '#check/problem.ts';
import { type Reading, isDraft } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { either, switchedOn } from '#check/say.ts';

const isPrivacyPage = ({ collection, slug }: { collection: string; slug: string }) =>
  collection === 'pages' && slug === 'privacy';

/** A site that takes comments says what becomes of them: the form for comments leads to the privacy page. */
export function checkPrivacyPage(
  { entries, unread }: Reading,
  contentDir: string,
  base = process.cwd(),
): Problem[] {
  if (!takesComments(contentDir)) return [];
  const page = entries.find(isPrivacyPage);
  if (page === undefined && unread.some(isPrivacyPage)) return [];
  if (page === undefined) {
    const file = relative(base, join(contentDir, 'pages', 'privacy.mdx'));
    return [{ file, ...missing }];
  }
  if (!isDraft(page)) return [];
  const words = switchedOn('the form for comments leads to this page');
  return [{ file: page.file, line: page.fieldLines['draft'], field: 'draft', ...words }];
}

const missing = either(
  'the file is missing. The form for comments leads to it, so that readers can see what becomes of their words. Write the page, or take "comments" out of practice.yaml.',
  'a site with comments cannot do without this page: the form for comments leads to it, so that readers can see what becomes of their words.',
);

/** What is wrong with the file itself is told by the check of the practice. */
function takesComments(contentDir: string): boolean {
  try {
    const { data } = readYaml(readFileSync(join(contentDir, 'practice.yaml'), 'utf8'));
    const { comments } = (data ?? {}) as { comments?: unknown };
    return comments !== undefined && comments !== null;
  } catch {
    return false;
  }
}
