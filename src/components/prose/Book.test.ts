import { expect, test } from 'vitest';
import { makeTherapy } from '../../../tests/support/makers.ts';
import { onCondition, onTherapy } from '../../../tests/support/prose-locals.ts';
import { renderToFragment } from '../../../tests/support/render-fragment.ts';
import Book from '#components/prose/Book.astro';

const linksOf = async (locals: App.Locals) =>
  (await renderToFragment(Book, { locals })).querySelectorAll('a').map((link) => link.getAttribute('href'));

test('<Book> leads to the booking page of the therapy that it stands on', async () => {
  const locals = onTherapy({ bookingLink: 'https://booking.test/cupping' });
  expect(await linksOf(locals)).toContain('https://booking.test/cupping');
});

test("<Book> on a condition leads to the practice's booking page", async () => {
  const facts = { bookingLink: 'https://booking.test/' };
  expect(await linksOf(onCondition({}, [makeTherapy()], facts))).toContain('https://booking.test/');
});
