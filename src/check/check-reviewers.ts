import type { Problem } from '#check/problem.ts';
import { type Reading, isDraft } from '#check/read-entries.ts';
import { practiceFile } from '#check/read-practice.ts';
import { fieldCalled, formatMessage } from '#check/format-message.ts';
import { didYouMean } from '#lib/suggest.ts';
import type { Practice } from '#schemas/practice.ts';

/** A page that names a reviewer names one that practice.yaml knows, and each reviewer has a page to be met on. */
export function checkReviewers({ entries, unread }: Reading, facts: Practice): Problem[] {
  const ids = facts.reviewers.map(({ id }) => id);
  const pages = [...entries.filter((entry) => !isDraft(entry)), ...unread]
    .filter(({ collection }) => collection === 'pages')
    .map(({ slug }) => slug);
  return [
    ...facts.reviewers.flatMap(({ page }, index) =>
      pages.includes(page)
        ? []
        : {
            file: practiceFile,
            field: `reviewers, item ${index + 1}, page`,
            message: `names "${page}", and visitors see no such page.${didYouMean(page, pages)} Write one that tells who the reviewer is.`,
          },
    ),
    ...entries.flatMap((entry) => {
      const name = (entry.data as { reviewedBy?: unknown } | null)?.reviewedBy;
      if (typeof name !== 'string' || ids.includes(name)) return [];
      return {
        file: entry.file,
        line: entry.fieldLines['reviewedBy'],
        field: 'reviewedBy',
        ...formatMessage`names "${name}", and ${fieldCalled(practiceFile, 'reviewers')} among the facts of the practice lists nobody of that name.${didYouMean(name, ids)} Add the reviewer there, or leave the field empty.`,
      };
    }),
  ];
}
