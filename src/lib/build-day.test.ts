import { afterEach, expect, test, vi } from 'vitest';
import { buildDay } from '#lib/build-day.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a build counts the day of the clock as today, in UTC', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T22:30:00-05:00') });
  expect(buildDay({})).toBe('2026-11-24');
  expect(buildDay({ BUILD_DAY: '' })).toBe('2026-11-24');
});

test('BUILD_DAY sets the day, so that two builds can be compared', () => {
  expect(buildDay({ BUILD_DAY: '2030-01-01' })).toBe('2030-01-01');
});
