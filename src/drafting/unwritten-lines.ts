import type { Problem } from '#check/problem.ts';
import { withoutMark } from '#lib/guidance.ts';

/** What is still to be written in a draft: a line for each field of the form and each place in the text. */
export function unwrittenLines(unwritten: readonly Problem[]): string[] {
  const byField = Map.groupBy(unwritten, ({ label, field, line }) => topOf(label ?? field) ?? `line ${line}`);
  return [...byField].map(([name, places]) => {
    const [first] = places;
    const where = first?.line === undefined ? name : `line ${first.line}${first.field ? `, ${name}` : ''}`;
    return places.length > 1
      ? `${where}: ${places.length} places`
      : `${where}: ${withoutMark(first?.message ?? '')}`;
  });
}

const topOf = (field: string | undefined) => field?.split(', ')[0];
