import { expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ClosedNotice from '#components/site/ClosedNotice.astro';

const closures = [
  { from: '2026-11-26', to: '2026-11-26', reason: 'Thanksgiving' },
  { from: '2026-12-24', to: '2027-01-01' },
];
const notices = async (today: string) =>
  (await renderToFragment(ClosedNotice, { props: { closures, timeZone: 'America/Detroit', today } }))
    .querySelectorAll('p')
    .map((notice) => `${notice.hasAttribute('hidden') ? 'later: ' : ''}${wordsOf(notice)}`);

test('a closure shows on its day, one to come waits, and one that is over is left out', async () => {
  expect(await notices('2026-11-26')).toEqual([
    'Closed November 26, 2026 (Thanksgiving).',
    'later: Closed December 24, 2026 to January 1, 2027.',
  ]);
  expect(await notices('2026-12-30')).toEqual(['Closed December 24, 2026 to January 1, 2027.']);
  expect(await notices('2027-01-02')).toEqual([]);
});
