import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '#check/problem.ts';
import { type Entry, isDraft } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { either, say } from '#check/say.ts';
import { didYouMean } from '#lib/suggest.ts';
import { practiceSchema } from '#schemas/practice.ts';

/** A page that names a reviewer names one that practice.yaml knows, and each reviewer has a page to be met on. */
export function checkReviewers(
  entries: readonly Entry[],
  unread: readonly Pick<Entry, 'collection' | 'slug'>[],
  contentDir: string,
  base = process.cwd(),
): Problem[] {
  const path = join(contentDir, 'practice.yaml');
  const facts = readFacts(path);
  if (facts === undefined) return [];
  const ids = facts.reviewers.map(({ id }) => id);
  const pages = [...entries.filter((entry) => !isDraft(entry)), ...unread]
    .filter(({ collection }) => collection === 'pages')
    .map(({ slug }) => slug);
  return [
    ...facts.reviewers.flatMap(({ page }, index) =>
      pages.includes(page)
        ? []
        : {
            file: relative(base, path),
            field: `reviewers, item ${index + 1}, page`,
            ...say`names "${page}", and visitors see no such page${either(' in content/pages/', ' under “Pages”')}.${didYouMean(page, pages)} Write one that tells who the reviewer is.`,
          },
    ),
    ...entries.flatMap((entry) => {
      const name = (entry.data as { reviewedBy?: unknown } | null)?.reviewedBy;
      if (typeof name !== 'string' || ids.includes(name)) return [];
      return {
        file: entry.file,
        line: entry.fieldLines['reviewedBy'],
        field: 'reviewedBy',
        ...say`names "${name}", and ${either('"reviewers" in practice.yaml lists nobody of that id', '“Reviewers” under “The practice” lists nobody of that short name')}.${didYouMean(name, ids)} Add the reviewer there, or ${either('take the line out', 'leave the field empty')}.`,
      };
    }),
  ];
}

/** Pages of reviewers, by the id that a page names its reviewer with. */
export function reviewerPages(contentDir: string): Map<string, string> {
  const facts = readFacts(join(contentDir, 'practice.yaml'));
  return new Map(facts?.reviewers.map(({ id, page }) => [id, page]));
}

/** The facts, where they can be read and are good; what is wrong with them is told elsewhere. */
function readFacts(path: string) {
  try {
    return practiceSchema.safeParse(readYaml(readFileSync(path, 'utf8')).data).data;
  } catch {
    return undefined;
  }
}
