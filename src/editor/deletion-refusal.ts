import type { Problem } from '#check/problem.ts';
import { type TextOf, fieldName, describeProblem, pageName, wordsNear } from '#editor/plain-refusal.ts';

/** More pages than this are counted, not named. */
const most = 12;

/**
 * Why a page was not deleted: the pages that lead to it, by title, with the place of each link.
 * @param removed files that would have gone
 */
export function deletionRefusalOf(
  problems: readonly Problem[],
  textOf: TextOf,
  removed: readonly string[],
): string {
  const needed = problems.filter(({ file }) => removed.includes(file));
  const linking = problems.filter(({ file }) => !removed.includes(file));
  return [
    'Nothing was deleted, and nothing was changed.',
    ...needed.map((problem) => describeProblem(problem, textOf)),
    ...describeLinks(linking, textOf, removed),
  ].join('\n\n');
}

function describeLinks(links: readonly Problem[], textOf: TextOf, removed: readonly string[]): string[] {
  if (links.length === 0) return [];
  const [page] = removed.filter((file) => file.endsWith('.mdx'));
  const called = page === undefined ? 'it' : `“${pageName(page, textOf(page))}”`;
  const places = [...new Set(links.map((link) => placeOf(link, textOf)))];
  const rest = places.length - most;
  return [
    `Other pages lead to ${called}. Take out these links first, then delete it:`,
    ...places.slice(0, most),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ];
}

/** `“Back pain”, in the text, near “See the other one”`. */
function placeOf(problem: Problem, textOf: TextOf): string {
  const { file, field } = problem;
  const page = `“${pageName(file, textOf(file))}”`;
  if (field !== undefined) return `${page}, in the field “${fieldName(problem)}”`;
  const near = wordsNear(problem, textOf(file));
  return near === undefined ? `${page}, in the text` : `${page}, in the text, near “${near}”`;
}
