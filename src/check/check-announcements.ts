import { type Addresses, linkProblem } from '#check/check-links.ts';
import type { Problem } from '#check/problem.ts';
import { practiceFile } from '#check/read-practice.ts';
import type { Practice } from '#schemas/practice.ts';

/** Announcements lead to pages that visitors see. */
export function checkAnnouncements({ announcements }: Practice, { known, drafts }: Addresses): Problem[] {
  return announcements.flatMap(({ link }, index) => {
    const words = link === undefined ? undefined : linkProblem(link, known, drafts);
    if (words === undefined) return [];
    return [{ file: practiceFile, field: `announcements, item ${index + 1}, link`, ...words }];
  });
}
