import { isRealDate, toDay } from '#lib/dates.ts';

/**
 * The day of `YYYY-MM-DD hh:mm:ss`, or undefined for `0000-00-00 00:00:00` and others that a page cannot have: it
 * must lie in this century and not after `today`.
 */
export function dayOf(text: string, today: string): string | undefined {
  const day = text.trim().slice(0, 10);
  return isRealDate(day) && day >= '2000' && day <= today ? day : undefined;
}

/** The same from an RFC 822 date, such as `Tue, 27 Jan 2015 14:56:57 +0000`. */
export function dayOfPubDate(text: string, today: string): string | undefined {
  const instant = Date.parse(text);
  return Number.isNaN(instant) || instant < 0 ? undefined : dayOf(toDay(new Date(instant)), today);
}

/** An instant from `YYYY-MM-DD hh:mm:ss` in UTC, in milliseconds; undefined where it is none. */
export function instantOf(text: string): number | undefined {
  if (!isRealDate(text.trim().slice(0, 10))) return undefined;
  const instant = Date.parse(`${text.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
