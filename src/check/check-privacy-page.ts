import type { Problem } from '#check/problem.ts';
import { type Reading, isDraft } from '#check/read-entries.ts';
import { either, switchedOn } from '#check/format-message.ts';

const isPrivacyPage = ({ collection, slug }: { collection: string; slug: string }) =>
  collection === 'pages' && slug === 'privacy';

/**
 * A site that takes comments must explain what becomes of them: the form for comments leads to the privacy
 * page.
 * @param facts of practice.yaml, whatever is wrong with them
 */
export function checkPrivacyPage({ entries, unread }: Reading, facts: unknown): Problem[] {
  const { comments } = (facts ?? {}) as { comments?: unknown };
  if (comments === undefined || comments === null) return [];
  const page = entries.find(isPrivacyPage);
  if (page === undefined && unread.some(isPrivacyPage)) return [];
  if (page === undefined) return [{ file: 'content/pages/privacy.mdx', ...missing }];
  if (!isDraft(page)) return [];
  const words = switchedOn('the form for comments leads to this page');
  return [{ file: page.file, line: page.fieldLines['draft'], field: 'draft', ...words }];
}

const missing = either(
  'the file is missing. The form for comments leads to it, so that readers can see what becomes of their words. Write the page, or take "comments" out of practice.yaml.',
  'a site with comments cannot do without this page: the form for comments leads to it, so that readers can see what becomes of their words.',
);
