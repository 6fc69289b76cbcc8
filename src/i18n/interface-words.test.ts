import { describe, expect, test } from 'vitest';
import { commentLimits } from '#lib/comments/comment-limits.ts';
import { commentForm, readerEmail } from '#schemas/comment.ts';
import { counterIn } from '#i18n/counting.ts';
import { giftTitle } from '#i18n/en/english-parts.ts';
import { formatsIn } from '#i18n/formats.ts';
import { words } from '#i18n/interface-words.ts';

/** Every text of a catalogue by its place; functions are left out. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${place}.${name}`));
}

describe('the Spanish catalogue', () => {
  const english = new Map(textsOf(words('en')));
  const spanish = textsOf(words('es'));

  test('has a text for each English one', () => {
    // English has the cards of help from the build, and the words for wrong fields in their schema.
    const others = /^\.(?:search\.help|answers\.fields)\b/;
    const places = spanish.map(([place]) => place).filter((place) => !others.test(place));
    expect(places.toSorted()).toEqual([...english.keys()].toSorted());
    expect(spanish.length).toBeGreaterThan(100);
  });

  test('leaves no English text as it is', () => {
    const isText = (text: string) => /\p{L}/u.test(text) && !text.startsWith('/');
    const same = spanish.filter(([place, text]) => isText(text) && english.get(place) === text);
    expect(same).toEqual([]);
  });

  test('says "usted" throughout', () => {
    const familiar = /\b(?:tú|tu|tus|te|ti|contigo|llámanos|dinos|puedes|tienes|quieres)\b/i;
    expect(spanish.filter(([, text]) => familiar.test(text))).toEqual([]);
  });
});

test('a page without a language has the words of the first', () => {
  expect(words()).toBe(words('en'));
});

test('a noun follows its number as the language asks', () => {
  const minutes = { one: 'minuto', other: 'minutos', many: 'de minutos' };
  const count = counterIn('es');
  expect(count(1, minutes)).toBe('1 minuto');
  expect(count(60, minutes)).toBe('60 minutos');
  expect(count(1_000_000, minutes)).toBe('1,000,000 de minutos');
  expect(words('en').reading.therapist.minutes(1)).toBe('1 minute');
  expect(words('en').reading.therapist.minutes(90)).toBe('90 minutes');
});

test('days, months and times are written as Spanish is in the US', () => {
  const { day, month, time } = formatsIn('es');
  expect(day('2026-11-03')).toBe('3 de noviembre de 2026');
  expect(month('2026-11')).toBe('noviembre de 2026');
  expect(time('09:00')).toBe('9:00 a.m.');
  expect(words('es').parts.hours.days(['Friday', 'Monday'])).toBe('lunes, viernes');
  expect(words('es').parts.hours.closure({ from: '2026-12-24', to: '2027-01-01' })).toBe(
    'Cerrado del 24 de diciembre de 2026 al 1 de enero de 2027',
  );
});

test('when the practice opens next is said as Spanish says it', () => {
  const { opening } = words('es');
  expect(opening.today('09:00')).toBe('Abre hoy a las 9:00 a.m.');
  expect(opening.tomorrow('13:00')).toBe('Abre mañana a la 1:00 p.m.');
  expect(opening.onWeekday('Monday', '11:30')).toBe('Abre el lunes a las 11:30 a.m.');
  expect(opening.onDay('2027-01-04', '10:00')).toBe('Abre el 4 de enero de 2027 a las 10:00 a.m.');
});

test('a heading for emergencies begins with what its button says', () => {
  for (const language of ['en', 'es'] as const) {
    const { call, emergency } = words(language).reading.care;
    expect(emergency('911').startsWith(call('911')), language).toBe(true);
  }
});

test('every word that the server has for a wrong field is translated', () => {
  const wrong = { page: '/x', words: '', name: '', email: 'x' };
  const tooLong = {
    page: '/x/',
    words: 'x'.repeat(commentLimits.words + 1),
    name: 'x'.repeat(500),
    email: '',
  };
  const messages = [wrong, tooLong, {}].flatMap(
    (form) => commentForm.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]) ?? [],
  );
  const { fields } = words('es').answers;
  const untranslated = messages.filter(
    ([name, message]) => name !== 'page' && fields[String(message)] === undefined,
  );
  expect(messages.length).toBeGreaterThan(6);
  expect(untranslated).toEqual([]);
  for (const value of ['', 'x']) {
    const [issue] = readerEmail.safeParse(value).error?.issues ?? [];
    expect(fields[issue?.message ?? '']).toBeDefined();
  }
});

test('a present of a session has the name that the country has for it', () => {
  expect(words('en').parts.contact.gifts).toBe('Gift certificates');
  expect(giftTitle('en-CA')).toBe('Gift certificates');
  expect(giftTitle('en-IE')).toBe('Gift vouchers');
});
