import { type Closure, formatClosure } from '#lib/opening-hours.ts';

/** Words that every page shows from a first to a last day, both included. */
interface DatedNotice {
  from: string;
  to: string;
  words: string;
  /** Where more is said: a page of the site or an https address. */
  link?: string | undefined;
}

/**
 * Closures and announcements that are not over on the day `today` (`YYYY-MM-DD`), the earliest first.
 * @param wordsOf says a closure in the language of the page
 */
export function noticesFrom(
  closures: readonly Closure[],
  announcements: readonly DatedNotice[],
  today: string,
  wordsOf: (closure: Closure) => string = formatClosure,
): DatedNotice[] {
  const closed = closures.map(({ from, to, reason }) => ({
    from,
    to,
    words: `${wordsOf({ from, to, reason })}.`,
  }));
  return [...closed, ...announcements]
    .filter(({ to }) => to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}
