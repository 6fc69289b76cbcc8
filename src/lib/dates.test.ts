import { expect, test, vi } from 'vitest';
import {
  addDays,
  formatDay,
  formatInstant,
  formatMonth,
  isOverdue,
  isRealDate,
  isRealMonth,
  toDay,
  toDayIn,
} from '#lib/dates.ts';

test.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day of the calendar', (day) => {
  expect(isRealDate(day)).toBe(true);
});

test.each([
  '2026-02-31',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-2',
  '2026',
  '2026-11',
  '11/23/2026',
  '2026-11-23T00:00:00Z',
  ' 2026-11-23',
  '2026-11-23\n',
  '',
])('"%s" is no day', (text) => {
  expect(isRealDate(text)).toBe(false);
});

test('a month is written as year and month, from 01 to 12', () => {
  expect(isRealMonth('2026-11')).toBe(true);
  for (const wrong of ['2026-13', '2026-00', '2026', '2026-11-23', 'November 2026', ''])
    expect(isRealMonth(wrong)).toBe(false);
});

test('a day is shown the American way, without a leading zero', () => {
  expect(formatDay('2026-11-23')).toBe('November 23, 2026');
  expect(formatDay('2027-01-05')).toBe('January 5, 2027');
});

test('a month is shown in words, from a month or from a day', () => {
  expect(formatMonth('2026-12')).toBe('December 2026');
  expect(formatMonth('2026-01-31')).toBe('January 2026');
});

test('the day of an instant is the day in UTC', () => {
  expect(toDay(new Date('2026-11-23T23:59:59.999Z'))).toBe('2026-11-23');
  expect(toDay(new Date('2026-11-23T23:30:00-05:00'))).toBe('2026-11-24');
});

test('a review is overdue from the day after it was due', () => {
  expect(isOverdue('2026-11-23', '2026-11-22')).toBe(false);
  expect(isOverdue('2026-11-23', '2026-11-23')).toBe(false);
  expect(isOverdue('2026-11-23', '2026-11-24')).toBe(true);
  expect(isOverdue('2026-11-23', '2027-01-01')).toBe(true);
});

test('days are counted on over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-02-03', 365)).toBe('2027-02-03');
});

test('an instant is shown in its time zone, which it names', () => {
  const instant = Date.parse('2026-11-03T15:15:00Z');
  expect(formatInstant(instant, 'America/Detroit')).toMatch(/^Nov 3, 2026, 10:15\sAM EST$/);
  expect(formatInstant(instant, 'America/Phoenix')).toMatch(/^Nov 3, 2026, 8:15\sAM MST$/);
});

test('however many instants are shown, one format of a time zone is made, since each takes much memory', () => {
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  for (let instant = 0; instant < 50; instant += 1) {
    formatInstant(instant, 'America/Anchorage');
    toDayIn(instant, 'America/Anchorage');
  }
  expect(made).toHaveBeenCalledTimes(2);
  made.mockRestore();
});
