import { describe, expect, test } from 'vitest';
import { type PracticeFacts } from '../../../tests/support/makers.ts';
import { renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';

const load = () => import('#components/site/CallBar.astro');
const render = (facts: PracticeFacts = {}) => renderInPractice(facts, load);

const openingOf = async (facts: PracticeFacts) =>
  (await render(facts)).querySelector('call-bar')?.getAttribute('data-opening');

const hours: PracticeFacts['hours'] = [{ days: ['Monday'], opens: '09:00', closes: '17:30' }];
const closed = [{ from: '2026-12-24', to: '2026-12-26' }];
const timeZone = 'America/Detroit';

describe('the call bar', () => {
  test('calls the practice', async () => {
    const page = await render({ phone: '517-555-0111' });
    expect(wordsOf(page.querySelector('a[href="tel:+15175550111"]'))).toBe('Call 517-555-0111');
  });

  test('knows when the practice is open where its hours are known', async () => {
    expect(JSON.parse((await openingOf({ hours, closed, timeZone })) ?? '')).toEqual({
      spans: [{ days: ['Monday'], opens: '09:00', closes: '17:30' }],
      closed,
      timeZone,
    });
  });

  test('knows it on a page in Spanish too', async () => {
    const page = await renderInPractice({ hours, timeZone }, load, { locals: { language: 'es' } });
    expect(page.querySelector('call-bar')?.getAttribute('data-opening')).toContain('09:00');
  });

  test('says nothing about opening where the hours are not known', async () => {
    expect(await openingOf({ closed, timeZone })).toBeUndefined();
  });

  test('offers online booking where there is any', async () => {
    const page = await render({ bookingLink: 'https://booking.test/' });
    expect(wordsOf(page.querySelector('a[href="https://booking.test/"]'))).toBe('Book online');
  });

  test('offers the phone alone where there is none', async () => {
    expect((await render()).querySelectorAll('a')).toHaveLength(1);
  });

  test('its note is silent until a script has something to say', async () => {
    const note = (await render({ hours, timeZone })).querySelector('[data-note]');
    expect(note?.hasAttribute('hidden')).toBe(true);
    expect(wordsOf(note)).toBe('');
  });
});
