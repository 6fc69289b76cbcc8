import { siteLocale } from '#lib/site-locale.ts';

/** Days are plain `YYYY-MM-DD` text everywhere, so no time zone can move them. */

const written = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const dayFormat = new Intl.DateTimeFormat(siteLocale, { ...written, day: 'numeric' });
const monthFormat = new Intl.DateTimeFormat(siteLocale, written);

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** True for a month written `YYYY-MM`. */
export function isRealMonth(text: string): boolean {
  return isRealDate(`${text}-01`);
}

/** "November 23, 2026" from "2026-11-23", or "23 November 2026" where that is written so. */
export function formatDay(day: string): string {
  return dayFormat.format(Date.parse(day));
}

/** "November 2026" from "2026-11" or "2026-11-23". */
export function formatMonth(day: string): string {
  return monthFormat.format(Date.parse(day.slice(0, 7)));
}

/** The day on which `instant` falls in UTC. */
export function toDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** True where the next review was due before `today`. */
export function isOverdue(nextReview: string, today: string): boolean {
  return nextReview < today;
}

/**
 * The day as an instant with a time zone, which feeds and article data ask for. Noon in UTC is that same day from
 * Hawaii to Japan.
 */
export function toInstant(day: string): string {
  return `${day}T12:00:00Z`;
}

/** The day that comes `count` days after `day`. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date);
}

/** Days from `from` to `to`: 1 from a day to the next, negative where `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole months from one `YYYY-MM` to another. */
export function monthsBetween(from: string, to: string): number {
  const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return monthsOf(to) - monthsOf(from);
}

/** The day of an instant (milliseconds since 1970) on a calendar in `timeZone`, such as `America/Detroit`. */
export function toDayIn(instant: number, timeZone: string): string {
  return dayFormatIn(timeZone).format(instant);
}
const dayFormatIn = formatPerZone('en-CA', {});

/** An instant in a time zone, which it names: "Nov 3, 2026, 10:15 AM EST". */
export function formatInstant(instant: number, timeZone: string): string {
  return instantFormatIn(timeZone).format(instant);
}
const instantFormatIn = formatPerZone(siteLocale, {
  ...{ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  timeZoneName: 'short',
});

/**
 * Makes one format for each time zone. Each has 30 KB outside of JavaScript's own memory, which the garbage collector
 * does not count: a format for each comment of the desk made a busy server take hundreds of megabytes.
 */
function formatPerZone(locale: string, options: Intl.DateTimeFormatOptions) {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    let format = formats.get(timeZone);
    if (format === undefined)
      formats.set(timeZone, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
    return format;
  };
}
