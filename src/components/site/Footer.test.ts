import { describe, expect, test } from 'vitest';
import { type PracticeFacts } from '../../../tests/support/makers.ts';
import { nameOf, renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';

const load = () => import('#components/site/Footer.astro');
const items = [{ text: 'Privacy', path: '/privacy/' }];
const render = (facts: PracticeFacts = {}) => renderInPractice(facts, load, { props: { items } });

describe('the foot of every page', () => {
  test('says that the site is no medical advice, and whom to call in an emergency', async () => {
    const words = wordsOf(await render());
    expect(words).toContain('not medical advice');
    expect(words).toContain('In an emergency call 911.');
  });

  test('shows a license where the practice has given one', async () => {
    const page = await render({ license: { number: '7501-1', state: 'MI' } });
    expect(wordsOf(page)).toContain('License 7501-1 (MI)');
  });

  test('claims no license where none is given', async () => {
    expect(wordsOf(await render())).not.toMatch(/licen[sc]e/i);
  });

  test('shows who the practice is and calls it', async () => {
    const description = 'Massage for sore muscles in a quiet room.';
    const page = await render({ name: 'Robin Massage', description, phone: '517-555-0111' });
    expect(wordsOf(page.querySelector('a[href="/"]'))).toBe('Robin Massage');
    expect(wordsOf(page)).toContain(description);
    expect(wordsOf(page.querySelector('a[href="tel:+15175550111"]'))).toBe('Call 517-555-0111');
  });

  test('never shows the e-mail address, which stands on the contact page only', async () => {
    expect((await render({ email: 'desk@massage.test' })).outerHTML).not.toContain('desk@massage.test');
  });

  test('its menu has a name of its own', async () => {
    const page = await render();
    expect(nameOf(page.querySelector('nav'), page)).toBe('More pages');
    expect(wordsOf(page.querySelector('nav a[href="/privacy/"]'))).toBe('Privacy');
  });
});
