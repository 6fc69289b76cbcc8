import { describe, expect, test } from 'vitest';
import {
  type OpeningHours,
  formatClosure,
  formatDays,
  formatSpecialHours,
  formatTime,
  nextOpening,
} from '#lib/opening-hours.ts';
import { weekdays } from '#lib/vocabulary.ts';

const detroit: OpeningHours = {
  timeZone: 'America/Detroit',
  spans: [
    { days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:30' },
    { days: ['Saturday'], opens: '10:00', closes: '13:00' },
  ],
  closed: [],
};
const daily: OpeningHours = { ...detroit, spans: [{ days: weekdays, opens: '09:00', closes: '17:00' }] };

/** What a visitor reads at an instant; the offsets are those of the practice's own clock. */
const openingAt = (instant: string, hours = detroit) => nextOpening(hours, new Date(instant));

test.each([
  ['00:00', '12 AM'],
  ['00:05', '12:05 AM'],
  ['09:00', '9 AM'],
  ['11:59', '11:59 AM'],
  ['12:00', '12 PM'],
  ['12:30', '12:30 PM'],
  ['17:30', '5:30 PM'],
  ['23:00', '11 PM'],
])('%s is written as %s', (time, words) => {
  expect(formatTime(time)).toBe(words);
});

test('three or more days in a row become a span, two are named', () => {
  expect(formatDays(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])).toBe('Monday to Friday');
  expect(formatDays(['Saturday', 'Sunday'])).toBe('Saturday, Sunday');
  expect(formatDays(['Monday'])).toBe('Monday');
});

test('days stand in the order of the week, each once, spans and single days mixed', () => {
  expect(formatDays(['Sunday', 'Wednesday', 'Monday', 'Tuesday', 'Monday', 'Friday'])).toBe(
    'Monday to Wednesday, Friday, Sunday',
  );
});

test('a closure names its days and its reason', () => {
  expect(formatClosure({ from: '2026-12-24', to: '2027-01-01', reason: 'holidays' })).toBe(
    'Closed December 24, 2026 to January 1, 2027 (holidays)',
  );
  expect(formatClosure({ from: '2026-11-26', to: '2026-11-26' })).toBe('Closed November 26, 2026');
});

test('a day with other hours names them', () => {
  const eve = { from: '2026-12-24', to: '2026-12-24', opens: '09:00', closes: '13:00' };
  expect(formatSpecialHours({ ...eve, reason: 'Christmas Eve' })).toBe(
    'December 24, 2026 (Christmas Eve): 9 AM to 1 PM',
  );
  const special = [{ ...eve, from: '2026-11-23', to: '2026-11-23', opens: '11:00' }];
  const hours = { ...detroit, special };
  expect(openingAt('2026-11-23T10:00:00-05:00', hours)).toBe('Opens at 11 AM');
  expect(openingAt('2026-11-23T12:59:00-05:00', hours)).toBeUndefined();
  expect(openingAt('2026-11-23T13:00:00-05:00', hours)).toBe('Opens tomorrow at 9 AM');
  expect(openingAt('2026-11-24T12:00:00-05:00', hours)).toBeUndefined();
  expect(openingAt('2026-11-22T12:00:00-05:00', hours)).toBe('Opens tomorrow at 11 AM');
});

describe('on an ordinary week', () => {
  test('nothing is shown while the practice is open, from the first minute to the last', () => {
    expect(openingAt('2026-11-23T09:00:00-05:00')).toBeUndefined();
    expect(openingAt('2026-11-23T17:29:59-05:00')).toBeUndefined();
  });

  test('before the doors open, the hour is named', () => {
    expect(openingAt('2026-11-23T08:59:59-05:00')).toBe('Opens at 9 AM');
    expect(openingAt('2026-11-23T00:00:00-05:00')).toBe('Opens at 9 AM');
  });

  test('from the minute it closes, the next day is named', () => {
    expect(openingAt('2026-11-23T17:30:00-05:00')).toBe('Opens tomorrow at 9 AM');
    expect(openingAt('2026-11-27T20:00:00-05:00')).toBe('Opens tomorrow at 10 AM');
  });

  test('a day further off is called by its name', () => {
    expect(openingAt('2026-11-28T13:00:00-05:00')).toBe('Opens Monday at 9 AM');
    expect(openingAt('2026-11-29T23:59:00-05:00')).toBe('Opens tomorrow at 9 AM');
  });

  test('a break at noon is not the end of the day, in whatever order the spans are written', () => {
    const spans = [
      { days: weekdays, opens: '14:00', closes: '18:00' },
      { days: weekdays, opens: '09:00', closes: '12:00' },
    ];
    expect(openingAt('2026-11-23T12:00:00-05:00', { ...detroit, spans })).toBe('Opens at 2 PM');
    expect(openingAt('2026-11-23T18:00:00-05:00', { ...detroit, spans })).toBe('Opens tomorrow at 9 AM');
  });
});

describe('around closures', () => {
  const closed = (from: string, to: string) => ({ ...detroit, closed: [{ from, to }] });

  test('the first and the last day of a closure are closed', () => {
    const hours = closed('2026-11-24', '2026-11-26');
    expect(openingAt('2026-11-23T12:00:00-05:00', hours)).toBeUndefined();
    expect(openingAt('2026-11-24T12:00:00-05:00', hours)).toBe('Opens Friday at 9 AM');
    expect(openingAt('2026-11-26T12:00:00-05:00', hours)).toBe('Opens tomorrow at 9 AM');
    expect(openingAt('2026-11-27T12:00:00-05:00', hours)).toBeUndefined();
  });

  test('a closure over the turn of the year is counted through', () => {
    expect(openingAt('2026-12-31T10:00:00-05:00', closed('2026-12-24', '2027-01-01'))).toBe(
      'Opens Saturday at 10 AM',
    );
  });

  test('a day a week or more away is called by its date, since its name could be this week', () => {
    const holidays = closed('2026-12-24', '2027-01-01');
    expect(openingAt('2026-12-26T12:00:00-05:00', holidays)).toBe('Opens January 2, 2027 at 10 AM');
    expect(openingAt('2026-12-27T12:00:00-05:00', holidays)).toBe('Opens Saturday at 10 AM');
    expect(openingAt('2026-12-20T12:00:00-05:00', closed('2026-12-21', '2027-01-01'))).toBe(
      'Opens January 2, 2027 at 10 AM',
    );
  });

  test('nothing is promised where the practice stays closed for a fortnight or has no hours', () => {
    expect(openingAt('2026-11-23T12:00:00-05:00', closed('2026-11-20', '2026-12-31'))).toBeUndefined();
    expect(openingAt('2026-11-23T12:00:00-05:00', { ...detroit, spans: [] })).toBeUndefined();
  });
});

describe('by the clock of the practice', () => {
  test('the day is the one in Michigan, not the one in UTC', () => {
    expect(openingAt('2026-11-28T02:00:00Z')).toBe('Opens tomorrow at 10 AM');
    expect(openingAt('2026-11-30T04:59:00Z')).toBe('Opens tomorrow at 9 AM');
    expect(openingAt('2026-11-30T05:00:00Z')).toBe('Opens at 9 AM');
  });

  test('the same instant is open in one zone and tomorrow in another', () => {
    const instant = '2026-06-01T21:30:00Z';
    expect(openingAt(instant, daily)).toBe('Opens tomorrow at 9 AM');
    expect(openingAt(instant, { ...daily, timeZone: 'America/Los_Angeles' })).toBeUndefined();
    expect(openingAt(instant, { ...daily, timeZone: 'Pacific/Auckland' })).toBeUndefined();
    expect(openingAt(instant, { ...daily, timeZone: 'Asia/Kolkata' })).toBe('Opens at 9 AM');
  });

  test('midnight is the start of a day, not its end', () => {
    const allNight = { ...detroit, spans: [{ days: weekdays, opens: '00:00', closes: '06:00' }] };
    expect(openingAt('2026-11-23T00:00:00-05:00', allNight)).toBeUndefined();
    expect(openingAt('2026-11-23T06:00:00-05:00', allNight)).toBe('Opens tomorrow at 12 AM');
  });
});

describe('when the clocks change', () => {
  test('in March the doors open an hour earlier by UTC, on the very day', () => {
    expect(openingAt('2026-03-07T13:59:00Z', daily)).toBe('Opens at 9 AM');
    expect(openingAt('2026-03-07T14:00:00Z', daily)).toBeUndefined();
    expect(openingAt('2026-03-08T12:59:00Z', daily)).toBe('Opens at 9 AM');
    expect(openingAt('2026-03-08T13:00:00Z', daily)).toBeUndefined();
  });

  test('in November they open an hour later by UTC, on the very day', () => {
    expect(openingAt('2026-10-31T13:00:00Z', daily)).toBeUndefined();
    expect(openingAt('2026-11-01T13:59:00Z', daily)).toBe('Opens at 9 AM');
    expect(openingAt('2026-11-01T14:00:00Z', daily)).toBeUndefined();
  });

  test('the night of 23 or 25 hours skips no day and counts none twice', () => {
    expect(openingAt('2026-03-07T20:00:00-05:00')).toBe('Opens Monday at 9 AM');
    expect(openingAt('2026-03-08T23:30:00-04:00')).toBe('Opens tomorrow at 9 AM');
    expect(openingAt('2026-10-31T20:00:00-04:00')).toBe('Opens Monday at 9 AM');
    expect(openingAt('2026-11-01T23:30:00-05:00')).toBe('Opens tomorrow at 9 AM');
  });

  test('both passes of the hour that comes twice are before the doors open', () => {
    expect(openingAt('2026-11-01T01:30:00-04:00', daily)).toBe('Opens at 9 AM');
    expect(openingAt('2026-11-01T01:30:00-05:00', daily)).toBe('Opens at 9 AM');
  });
});
