import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makePractice } from '../../../tests/support/makers.ts';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import BookBlock from '#components/site/BookBlock.astro';
import { bookingView } from '#view-models/booking.ts';

const render = (facts: PracticeFacts) =>
  renderToFragment(BookBlock, { props: { booking: bookingView(makePractice(facts)) } });

async function waysOf(facts: PracticeFacts): Promise<string[]> {
  const links = (await render(facts)).querySelectorAll('a');
  return links.map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`);
}

describe('the invitation to book', () => {
  test('offers the phone alone where there is no online booking', async () => {
    expect(await waysOf({ phone: '517-555-0111' })).toEqual(['Call 517-555-0111 tel:+15175550111']);
  });

  test('offers the phone and online booking where there are both', async () => {
    expect(await waysOf({ phone: '517-555-0111', bookingLink: 'https://booking.test/' })).toEqual([
      'Call 517-555-0111 tel:+15175550111',
      'Book online https://booking.test/',
    ]);
  });

  test('is a region named by its heading', async () => {
    const page = await render({});
    expect(nameOf(page.querySelector('section'), page)).toBe('Book a session');
  });

  test('says how long a session lasts and what it costs, where the page of a therapy knows it', async () => {
    const booking = { ...bookingView(makePractice()), sessions: ['60 minutes, $80', '30 minutes'] };
    const page = await renderToFragment(BookBlock, { props: { booking } });
    expect(allWords(page, 'li')).toEqual(booking.sessions);
    const without = await renderToFragment(BookBlock, { props: { booking: { ...booking, sessions: [] } } });
    expect(without.querySelector('ul')).toBeNull();
  });

  test('is not there where the page hands over nothing to book', async () => {
    const page = await renderToFragment(BookBlock, { props: { booking: undefined } });
    expect(wordsOf(page)).toBe('');
  });
});
