import type { Problem } from '#check/problem.ts';
import { type Reading, isDraft } from '#check/read-entries.ts';
import { practiceFile } from '#check/read-practice.ts';
import { didYouMean } from '#lib/suggest.ts';
import type { Practice } from '#schemas/practice.ts';

/** Each therapist beside the first has a page, gives therapies that exist, and every therapy is given by somebody. */
export function checkTherapists({ entries, unread }: Reading, facts: Practice): Problem[] {
  const seen = [...entries.filter((entry) => !isDraft(entry)), ...unread];
  const slugsOf = (name: string) =>
    seen.filter(({ collection }) => collection === name).map(({ slug }) => slug);
  const [pages, therapies] = [slugsOf('pages'), slugsOf('therapies')];
  const all = [
    { ...facts.therapist, field: 'therapist' },
    ...facts.therapists.map((one, index) => ({ ...one, field: `therapists, item ${index + 1}` })),
  ];
  const problem = (field: string, message: string): Problem => ({ file: practiceFile, field, message });
  return [
    ...facts.therapists.flatMap(({ page }, index) =>
      pages.includes(page)
        ? []
        : problem(
            `therapists, item ${index + 1}, page`,
            `names "${page}", and visitors see no such page.${didYouMean(page, pages)} Write one about them.`,
          ),
    ),
    ...all.flatMap(({ field, therapies: named = [] }) =>
      named
        .filter((slug) => !therapies.includes(slug))
        .map((slug) =>
          problem(
            `${field}, therapies`,
            `names "${slug}", and visitors see no such therapy.${didYouMean(slug, therapies)}`,
          ),
        ),
    ),
    ...therapies
      .filter((slug) => !all.some(({ therapies: named }) => named?.includes(slug) ?? true))
      .map((slug) =>
        problem(
          'therapist, therapies',
          `leaves out "${slug}", which no other therapist gives either. Add it to one.`,
        ),
      ),
  ];
}
