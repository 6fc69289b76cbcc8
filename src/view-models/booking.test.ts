import { describe, expect, test } from 'vitest';
import { makePractice } from '../../tests/support/makers.ts';
import { bookingView } from '#view-models/booking.ts';

const withLink = makePractice({ phone: '517-555-0100', bookingLink: 'https://booking.test/' });

describe('booking', () => {
  test("a therapy's own booking page comes before the practice's", () => {
    expect(bookingView(withLink, 'https://booking.test/cupping').online).toEqual({
      href: 'https://booking.test/cupping',
      text: 'Book online',
    });
  });

  test("a therapy without a booking page of its own uses the practice's", () => {
    expect(bookingView(withLink).online?.href).toBe('https://booking.test/');
  });

  test('a practice without online booking asks for a call', () => {
    expect(bookingView(makePractice({ phone: '517-555-0100' }))).toEqual({
      phone: '517-555-0100',
      phoneHref: 'tel:+15175550100',
      online: undefined,
    });
  });

  test('the phone is offered beside online booking', () => {
    expect(bookingView(withLink).phoneHref).toBe('tel:+15175550100');
  });
});
