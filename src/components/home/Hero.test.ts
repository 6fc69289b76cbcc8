import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makePractice } from '../../../tests/support/makers.ts';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Hero from '#components/home/Hero.astro';
import { bookingView } from '#view-models/booking.ts';

async function actionsOf(facts: PracticeFacts): Promise<string[]> {
  const booking = bookingView(makePractice(facts));
  const page = await renderToFragment(Hero, { props: { title: 'Sore muscles', lead: 'Call us.', booking } });
  return page.querySelectorAll('a').map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`);
}

describe('the top of the front page', () => {
  test('asks for a call, and to book online where that is possible', async () => {
    const facts = { phone: '517-555-0100' };
    expect(await actionsOf(facts)).toEqual(['Call 517-555-0100 tel:+15175550100']);
    expect(await actionsOf({ ...facts, bookingLink: 'https://booking.test/' })).toEqual([
      'Call 517-555-0100 tel:+15175550100',
      'Book online https://booking.test/',
    ]);
  });

  test('has a field for what hurts, which works without a script', async () => {
    const booking = bookingView(makePractice({}));
    const page = await renderToFragment(Hero, {
      props: { title: 'Sore muscles', lead: 'Call us.', booking },
    });
    const form = page.querySelector('form');
    expect([form?.getAttribute('action'), form?.getAttribute('method')]).toEqual(['/search/', 'get']);
    expect(form?.querySelector('input')?.getAttribute('name')).toBe('q');
  });
});
