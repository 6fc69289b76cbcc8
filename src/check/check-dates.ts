import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { isRealDate } from '#lib/dates.ts';
import { formatMessage } from '#check/format-message.ts';

/** Days of a page for something that has happened: they cannot lie in the future. */
const past = ['published', 'updated', 'reviewed'];

/** Longer than this no page goes without being read again. */
const yearsAhead = 5;

/**
 * Days that cannot be meant: a change that is still to come, or a next reading in the far future.
 * @param today `YYYY-MM-DD`
 */
export function checkDates({ file, fieldLines, data }: Entry, today: string): Problem[] {
  const days = data as Record<string, unknown> | null;
  const at = (field: string) => ({ file, field, line: fieldLines[field] });
  const problems: Problem[] = [];
  for (const field of past)
    if (dayOf(days?.[field]) > later(today, 0))
      problems.push({
        ...at(field),
        ...formatMessage`is a day that is still to come. Set it to today or to the day it was.`,
      });
  if (dayOf(days?.['nextReview']) > later(today, yearsAhead))
    problems.push({
      ...at('nextReview'),
      ...formatMessage`is more than ${String(yearsAhead)} years away. Choose an earlier day, such as in a year.`,
    });
  return problems;
}

/** A day as text; empty for anything else, which the schema refuses. */
const dayOf = (value: unknown) => (typeof value === 'string' && isRealDate(value) ? value : '');

/** One day is granted: it may be tomorrow already where the owner is. */
function later(today: string, years: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
