import { type Language, defaultLanguage } from '#lib/languages.ts';
import { type Closure, formatClosure } from '#lib/opening-hours.ts';

/** Words that every page shows from a first to a last day, both included. */
interface DatedNotice {
  from: string;
  to: string;
  words: string;
  /** Language of the words. */
  language: Language;
  /** Where more is said: a page of the site or an https address. */
  link?: string | undefined;
}

/** Words of the practice, with those in other languages that it has. */
interface Announcement extends Omit<DatedNotice, 'language'> {
  es?: string | undefined;
}

/**
 * Closures and announcements that are not over on the day `today` (`YYYY-MM-DD`), the earliest first.
 * An announcement that is not translated is in the site's first language.
 * @param language that of the page
 * @param wordsOf says a closure in that language
 */
export function noticesFrom(
  closures: readonly Closure[],
  announcements: readonly Announcement[],
  today: string,
  language: Language = defaultLanguage,
  wordsOf: (closure: Closure) => string = formatClosure,
): DatedNotice[] {
  const closed = closures.map(({ from, to, reason }) => ({
    from,
    to,
    language,
    words: `${wordsOf({ from, to, reason })}.`,
  }));
  const announced = announcements.map(({ es, ...original }): DatedNotice =>
    language === 'es' && es !== undefined
      ? { ...original, language, words: es }
      : { ...original, language: defaultLanguage },
  );
  return [...closed, ...announced]
    .filter(({ to }) => to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}
