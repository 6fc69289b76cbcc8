import { expect, test } from 'vitest';
import { readFactsForm, withChanges } from '#server/desk/change-facts.ts';
import { keyOf } from '#server/desk/read-facts.ts';

const formOf = (fields: [string, string][]) => readFactsForm(new URLSearchParams(fields));

test('each day has the times of its own row, whatever stands in another', () => {
  const rows = [
    ['Someday', '07:00', '08:00'],
    ['Monday', '09:00', '17:00'],
  ] as const;
  const { typed } = formOf(
    rows.flatMap(([day, opens, closes]): [string, string][] => [
      ['day[]', day],
      ['opens[]', opens],
      ['closes[]', closes],
    ]),
  );
  expect(typed.hours).toEqual([{ day: 'Monday', opens: '09:00', closes: '17:00' }]);
});

test('of two announcements that differ in where they lead, the box takes away one', () => {
  const shared = { from: '2026-12-01', to: '2026-12-24', words: 'Certificates are here.' };
  const [plain, linked] = [shared, { ...shared, link: '/gift-certificates/' }];
  const form = formOf([['remove[]', keyOf(linked)]]);
  expect(withChanges({ announcements: [plain, linked] }, form).announcements).toEqual([plain]);
});

test('of two announcements that differ in Spanish alone, the box takes away one', () => {
  const plain = { from: '2026-12-01', words: 'Parking is shut.' };
  const translated = { ...plain, es: 'El estacionamiento está cerrado.' };
  const form = formOf([['remove[]', keyOf(translated)]]);
  expect(withChanges({ announcements: [plain, translated] }, form).announcements).toEqual([plain]);
});
