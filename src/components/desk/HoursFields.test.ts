import { expect, test } from 'vitest';
import HoursFields from '#components/desk/HoursFields.astro';
import { allWords, renderToFragment } from '../../../tests/support/render-fragment.ts';

const row = (day: string, opens: string, closes: string) => ({ day, opens, closes });

test('a day whose hours are other ones in the file says so, once, at its fields', async () => {
  const rows = [row('Monday', '09:00', '17:00'), row('Tuesday', '', ''), row('Tuesday', '13:00', '18:00')];
  const now = [row('Monday', '', ''), row('Tuesday', '08:00', '12:00'), row('Tuesday', '13:00', '18:00')];
  const render = (there?: typeof now) =>
    renderToFragment(HoursFields, { props: { rows, now: there, mayWrite: true } });
  const page = await render(now);
  expect(allWords(page, '.warning')).toEqual([
    'Now it is: closed',
    'Now it is: 08:00 to 12:00, 13:00 to 18:00',
  ]);
  const monday = page.querySelector('fieldset');
  expect(monday?.querySelector(`#${monday.getAttribute('aria-describedby')}`)).not.toBeNull();
  for (const same of [undefined, rows]) expect(allWords(await render(same), '.warning')).toEqual([]);
});
