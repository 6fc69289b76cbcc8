import type { Problem } from '#check/problem.ts';
import { type Reading, isDraft } from '#check/read-entries.ts';
import { practiceFile } from '#check/read-practice.ts';
import { fieldCalled, formatMessage, switchedOn } from '#check/format-message.ts';

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
  const message = switchedOn('the form for comments leads to this page');
  return [{ file: page.file, line: page.fieldLines['draft'], field: 'draft', message }];
}

const missing = formatMessage`a site with comments cannot do without this page: the form for comments leads to it, so that readers can see what becomes of their words. Write it, or take ${fieldCalled(practiceFile, 'comments')} out of the facts of the practice.`;
