import type { Language } from '#lib/languages.ts';
import { localeIn } from '#lib/site-locale.ts';

/** Days, months and times as a language writes them. The English ones, which scripts of pages need too, are in lib. */
export function formatsIn(language: Language) {
  const locale = localeIn(language);
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' });
  const months = new Intl.DateTimeFormat(locale, month);
  const times = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return {
    /** `2026-11-23` */
    day: (day: string) => days.format(Date.parse(day)),
    /** `2026-11`, or a day in it */
    month: (day: string) => months.format(Date.parse(day.slice(0, 7))),
    /** `17:30` */
    time: (time: string) => times.format(Date.parse(`2000-01-01T${time}Z`)).replaceAll(/\s/gu, ' '),
  };
}
