import { expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import DatedNotices from '#components/site/DatedNotices.astro';

const closures = [
  { from: '2026-11-26', to: '2026-11-26', reason: 'Thanksgiving' },
  { from: '2026-12-24', to: '2027-01-01' },
];
const announcements = [
  { from: '2026-12-01', to: '2026-12-24', words: 'Gift certificates are here.', link: '/contact/' },
];
const translated = { from: '2026-12-02', to: '2026-12-24', words: 'We moved.', es: 'Nos mudamos.' };
const render = (today: string) =>
  renderToFragment(DatedNotices, {
    props: { closures, announcements, timeZone: 'America/Detroit', today },
  });
const notices = async (today: string) =>
  (await render(today))
    .querySelectorAll('p')
    .map((notice) => `${notice.hasAttribute('hidden') ? 'later: ' : ''}${wordsOf(notice)}`);

test('a notice shows on its days, one to come waits, and one that is over is left out', async () => {
  expect(await notices('2026-11-26')).toEqual([
    'Closed November 26, 2026 (Thanksgiving).',
    'later: Gift certificates are here.',
    'later: Closed December 24, 2026 to January 1, 2027.',
  ]);
  expect(await notices('2026-12-24')).toEqual([
    'Gift certificates are here.',
    'Closed December 24, 2026 to January 1, 2027.',
  ]);
  expect(await notices('2026-12-30')).toEqual(['Closed December 24, 2026 to January 1, 2027.']);
  expect(await notices('2027-01-02')).toEqual([]);
});

test('an announcement leads to where more is said', async () => {
  const links = (await render('2026-12-02')).querySelectorAll('a');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/contact/']);
});

test('a page in Spanish has the Spanish words, and original ones marked as English', async () => {
  const page = await renderToFragment(DatedNotices, {
    props: { closures, announcements: [...announcements, translated], today: '2026-12-24' },
    locals: { language: 'es' },
  });
  const shown = page.querySelectorAll('p').map((notice) => [notice.getAttribute('lang'), wordsOf(notice)]);
  expect(shown).toEqual([
    ['en', 'Gift certificates are here.'],
    [undefined, 'Nos mudamos.'],
    [undefined, 'Cerrado del 24 de diciembre de 2026 al 1 de enero de 2027.'],
  ]);
});

test('a page in English has no Spanish words', async () => {
  const page = await renderToFragment(DatedNotices, {
    props: { closures: [], announcements: [translated], today: '2026-12-24' },
  });
  expect(wordsOf(page)).toBe('We moved.');
  expect(page.querySelector('[lang]')).toBeNull();
});

test('a page has nothing of notices where none is current or to come', async () => {
  expect((await render('2027-01-02')).toString().trim()).toBe('');
});
