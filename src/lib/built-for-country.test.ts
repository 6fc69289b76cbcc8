import { afterEach, describe, expect, test, vi } from 'vitest';
import { emergencyNumbers } from '#lib/emergency-numbers.ts';
import { helpCards } from '#lib/search/help-cards.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The modules as a build for `country` has them. */
async function builtFor(country: keyof typeof emergencyNumbers, changes: object = {}) {
  vi.stubGlobal('__LOCALE__', `en-${country}`);
  const numbers = { number: '', ...emergencyNumbers[country], ...changes };
  vi.stubGlobal('__EMERGENCY__', numbers);
  vi.stubGlobal('__HELP__', helpCards(numbers));
  vi.resetModules();
  const [catalogues, emergency, dates, hours, help] = await Promise.all([
    import('#i18n/interface-words.ts'),
    import('#lib/site-emergency.ts'),
    import('#lib/dates.ts'),
    import('#lib/opening-hours.ts'),
    import('#lib/search/urgent-help.ts'),
  ]);
  return { ...catalogues, ...emergency, ...dates, ...hours, ...help };
}

describe.each([
  ['US', 'November 23, 2026', ['9 AM', '5:30 PM', '12 PM'], '911', 'emergency room'],
  ['CA', 'November 23, 2026', ['9 a.m.', '5:30 p.m.', '12 p.m.'], '911', 'emergency room'],
  ['IE', '23 November 2026', ['09:00', '17:30', '12:00'], '112', 'emergency department'],
  ['GB', '23 November 2026', ['09:00', '17:30', '12:00'], '999', 'emergency department'],
  ['DE', '23 November 2026', ['09:00', '17:30', '12:00'], '112', 'emergency department'],
])('a site built for %s', (country, day, times, number, department) => {
  test('writes days and times as people there do', async () => {
    const { formatDay, formatTime } = await builtFor(country);
    expect(formatDay('2026-11-23')).toBe(day);
    expect(['09:00', '17:30', '12:00'].map(formatTime)).toEqual(times);
  });

  test('sends to the emergency number of that country, in cards and in the search', async () => {
    const { siteEmergency, words, urgentHelp } = await builtFor(country);
    const { care } = words().reading;
    expect(siteEmergency.number).toBe(number);
    expect(care.emergency(siteEmergency.number)).toBe(`Call ${number} or go to an ${department} if`);
    expect(care.call(siteEmergency.number)).toBe(`Call ${number}`);
    expect(urgentHelp('chest pain')?.links).toEqual([[`tel:${number}`, `Call ${number}`]]);
  });
});

test('a number for help that somebody types leads to its card, and that of another country to none', async () => {
  const { urgentHelp } = await builtFor('IE');
  expect(urgentHelp('112')?.urgency).toBe('emergency');
  expect(urgentHelp('should i ring 116123')?.urgency).toBe('crisis');
  for (const query of ['911', '988', '1123', '5112']) expect(urgentHelp(query)).toBeUndefined();
});

test('a crisis line that takes no texts is called, and the emergency number stands beside it', async () => {
  const { urgentHelp } = await builtFor('IE');
  expect(urgentHelp('i want to die')).toEqual({
    urgency: 'crisis',
    heading: 'Call 116 123, at any hour',
    text: 'Samaritans. In immediate danger, call 112.',
    links: [
      ['tel:116123', 'Call 116 123'],
      ['tel:112', 'Call 112'],
    ],
  });
});

test('without a crisis line a crisis is sent to the emergency number', async () => {
  const { urgentHelp } = await builtFor('DE', { crisisLine: undefined });
  expect(urgentHelp('i want to die')?.links).toEqual([['tel:112', 'Call 112']]);
});
