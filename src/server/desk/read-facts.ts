import { type OtherLanguage, otherLanguages } from '#lib/languages.ts';
import type { Weekday } from '#lib/vocabulary.ts';
import { weekdays } from '#lib/vocabulary.ts';
import { formatDay } from '#lib/dates.ts';
import type { DatedRow, FactsScreen, HoursRow } from '#view-models/desk-screens.ts';

/** The part of content/practice.yaml that the desk changes, as it is written. */
export interface DeskFacts {
  phone?: string;
  bookingLink?: string;
  timeZone?: string;
  hours?: { days: Weekday[]; opens: string; closes: string }[];
  closed?: Dated[];
  announcements?: Dated[];
}

export interface Dated extends Partial<Record<OtherLanguage, string>> {
  from: string;
  to?: string;
  reason?: string;
  words?: string;
  link?: string;
}

/** What the form of facts can change directly, each as it is typed. */
export type Typed = Pick<FactsScreen, 'phone' | 'bookingLink' | 'timeZone' | 'hours'>;

export const typedOf = ({ phone, bookingLink, timeZone, hours }: DeskFacts): Typed => ({
  phone: phone ?? '',
  bookingLink: bookingLink ?? '',
  timeZone: timeZone ?? '',
  hours: hoursRows(hours),
});

/** A row for each span of a day, and an empty one for a day that is closed. */
function hoursRows(hours: DeskFacts['hours'] = []): HoursRow[] {
  return weekdays.flatMap((day) => {
    const spans = hours.filter(({ days }) => days.includes(day));
    return spans.length === 0
      ? [{ day, opens: '', closes: '' }]
      : spans.map(({ opens, closes }) => ({ day, opens, closes }));
  });
}

/** The rows as the file has them: days with the same times together. */
export function hoursOf(rows: readonly HoursRow[]): DeskFacts['hours'] {
  const spans = new Map<string, NonNullable<DeskFacts['hours']>[number]>();
  for (const { day, opens, closes } of rows) {
    if (opens === '' && closes === '') continue;
    const key = `${opens}-${closes}`;
    const span = spans.get(key) ?? { days: [], opens, closes };
    span.days.push(day as Weekday);
    spans.set(key, span);
  }
  return spans.size === 0 ? undefined : [...spans.values()];
}

/** Names an entry with days by all that it says, so that a box never takes away another one. */
export const keyOf = (entry: Dated): string => {
  const { from, to = from, reason, words, link = '' } = entry;
  const translated = otherLanguages.map((language) => entry[language] ?? '');
  return JSON.stringify([from, to, reason ?? words ?? '', link, ...translated]);
};

export const datedRow = (entry: Dated, removed?: ReadonlySet<string>): DatedRow => ({
  key: keyOf(entry),
  isRemoved: removed?.has(keyOf(entry)) === true,
  days: daysOf(entry),
  words: entry.reason ?? entry.words ?? '',
  translations: otherLanguages.flatMap((language) => {
    const words = entry[language];
    return words === undefined ? [] : [{ language, words }];
  }),
});

function daysOf({ from, to = from }: Dated): string {
  const words = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDay(day) : day);
  return from === to ? words(from) : `${words(from)} to ${words(to)}`;
}
