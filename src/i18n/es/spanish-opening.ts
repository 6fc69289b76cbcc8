import type { Catalogue } from '#i18n/english-catalogue.ts';
import { formatsIn } from '#i18n/formats.ts';
import { dayNames } from '#i18n/es/spanish-days.ts';

const formats = formatsIn('es');

/** Spanish says "a la una", and "a las" before every other hour. */
function at(time: string): string {
  const text = formats.time(time);
  return `${/^0?1:/.test(text) ? 'a la' : 'a las'} ${text}`;
}

/** When the practice opens next. The script of the call bar loads these words by themselves. */
export const opening: Catalogue['opening'] = {
  today: (time) => `Abre hoy ${at(time)}`,
  tomorrow: (time) => `Abre mañana ${at(time)}`,
  onWeekday: (weekday, time) => `Abre el ${dayNames[weekday]} ${at(time)}`,
  onDay: (day, time) => `Abre el ${formats.day(day)} ${at(time)}`,
};
