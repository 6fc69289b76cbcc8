import { formatMessage } from '#check/format-message.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { sectionNames } from '#lib/comment-parts.ts';

/** A section that is to be left out where no comments are taken must stand in the text under that very heading. */
export function checkCommentSections({ file, data, body, fieldLines }: Entry): Problem[] {
  const { commentSections: names } = (data ?? {}) as { commentSections?: unknown };
  if (!Array.isArray(names)) return [];
  const known = sectionNames(body);
  return names
    .filter((name): name is string => typeof name === 'string' && !known.includes(name))
    .map((name) => ({
      file,
      line: fieldLines['commentSections'],
      field: 'commentSections',
      ...formatMessage`names “${name}”, which is no heading of this page. Write it as it stands in the text, or take it out here.`,
    }));
}
