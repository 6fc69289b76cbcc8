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
  test('asks for a call first, where there is no online booking', async () => {
    expect(await actionsOf({ phone: '517-555-0100' })).toEqual([
      'Call 517-555-0100 tel:+15175550100',
      'Find what hurts /conditions/',
    ]);
  });

  test('asks to book online first, where that is possible', async () => {
    expect(await actionsOf({ bookingLink: 'https://booking.test/' })).toEqual([
      'Book online https://booking.test/',
      'Find what hurts /conditions/',
    ]);
  });
});
