import { formatDay } from '#lib/dates.ts';
import { siteLocale } from '#lib/site-locale.ts';
import { type Weekday, weekdays } from '#lib/vocabulary.ts';

/** One row of opening hours: some days, one span of time, `HH:MM` on a 24-hour clock. */
interface OpeningSpan {
  days: readonly Weekday[];
  opens: string;
  closes: string;
}

/** Days on which the practice is closed, both ends included. */
export interface Closure {
  from: string;
  to: string;
  reason?: string | undefined;
}

/** Days with one span of time of their own, both ends included. */
export interface SpecialHours extends Closure {
  opens: string;
  closes: string;
}

export interface OpeningHours {
  spans: readonly OpeningSpan[];
  closed: readonly Closure[];
  /** Left out where no day has hours of its own. */
  special?: readonly SpecialHours[];
  /** IANA name, such as America/Detroit. */
  timeZone: string;
}

/** What is said of a practice that is closed, in one language. Times are `HH:MM`, days `YYYY-MM-DD`. */
export interface OpeningWords {
  today: (time: string) => string;
  tomorrow: (time: string) => string;
  onWeekday: (weekday: Weekday, time: string) => string;
  onDay: (day: string, time: string) => string;
}

const clock = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(siteLocale, { timeZone: 'UTC', ...options });
const fullHour = clock({ hour: 'numeric' });
const hasTwelveHours = fullHour.resolvedOptions().hour12 === true;
const withMinutes = clock({ hour: hasTwelveHours ? 'numeric' : '2-digit', minute: '2-digit' });

/** "9 AM", "5:30 PM" from "09:00", "17:30"; "09:00", "17:30" where a clock has 24 hours. */
export function formatTime(time: string): string {
  const format = hasTwelveHours && time.endsWith(':00') ? fullHour : withMinutes;
  // Newer browsers part the number from AM by a narrow space.
  return format.format(Date.parse(`2000-01-01T${time}Z`)).replace(/\s/gu, ' ');
}

/** "Monday to Friday", "Monday, Wednesday": days in the order of the week, runs of three or more shortened. */
export function formatDays(days: readonly Weekday[]): string {
  const indexes = [...new Set(days)].map((day) => weekdays.indexOf(day)).toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs
    .flatMap((run) => {
      const names = run.map((index) => weekdays[index] ?? '');
      return names.length > 2 ? [`${names[0]} to ${names[names.length - 1]}`] : names;
    })
    .join(', ');
}

/** "Closed December 24, 2026 to January 1, 2027 (holidays)". */
export const formatClosure = (closure: Closure): string => `Closed ${formatSpan(closure)}`;

/** "December 24, 2026 (Christmas Eve): 9 AM to 1 PM". */
export const formatSpecialHours = ({ opens, closes, ...days }: SpecialHours): string =>
  `${formatSpan(days)}: ${formatTime(opens)} to ${formatTime(closes)}`;

function formatSpan({ from, to, reason }: Closure): string {
  const span = from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
  return `${span}${reason === undefined ? '' : ` (${reason})`}`;
}

/** Of a practice that is closed, in English. */
export const openingWords: OpeningWords = {
  today: (time) => `Opens at ${formatTime(time)}`,
  tomorrow: (time) => `Opens tomorrow at ${formatTime(time)}`,
  onWeekday: (weekday, time) => `Opens ${weekday} at ${formatTime(time)}`,
  onDay: (day, time) => `Opens ${formatDay(day)} at ${formatTime(time)}`,
};

/**
 * "Opens at 9 AM", "Opens tomorrow at 9 AM", "Opens Monday at 9 AM" while the practice is closed, with the date
 * where that is a week or more away; undefined while it is open, and where it stays closed for a fortnight. The clock is the practice's own.
 */
export function nextOpening(
  hours: OpeningHours,
  now: Date,
  words: OpeningWords = openingWords,
): string | undefined {
  const today = localTime(now, hours.timeZone);
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const day = addDays(today.day, ahead);
    const holdsDay = ({ from, to }: Closure) => from <= day && day <= to;
    if (hours.closed.some(holdsDay)) continue;
    const weekday = weekdayOf(day);
    const special = hours.special?.filter(holdsDay);
    // Browsers of 2021 sort only in place, here in a list of its own.
    const spans = (special?.[0] ? special : hours.spans.filter(({ days }) => days.includes(weekday)))
      .slice()
      .sort((a, b) => a.opens.localeCompare(b.opens));
    if (ahead > 0 && spans[0]) return wordsAhead(words, ahead, day, spans[0].opens);
    if (ahead > 0) continue;
    if (spans.some(({ opens, closes }) => opens <= today.time && today.time < closes)) return undefined;
    const later = spans.find(({ opens }) => today.time < opens);
    if (later) return words.today(later.opens);
  }
  return undefined;
}

function wordsAhead(words: OpeningWords, ahead: number, day: string, time: string): string {
  if (ahead === 1) return words.tomorrow(time);
  return ahead < 7 ? words.onWeekday(weekdayOf(day), time) : words.onDay(day, time);
}

function localTime(now: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function weekdayOf(day: string): Weekday {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weekdays[index] ?? 'Monday';
}
