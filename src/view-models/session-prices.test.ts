import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makePractice, makeTherapy } from '../../tests/support/makers.ts';
import { priceLines, sessionOffers, sessionViews } from '#view-models/session-prices.ts';

const sessions = [{ minutes: 60, price: 80 }, { minutes: 90, price: 117.5 }, { minutes: 30 }];
const irish: PracticeFacts = { country: 'IE', phone: '01 555 0123' };
const viewsIn = (facts: PracticeFacts) => sessionViews(sessions, makePractice(facts));

describe('lengths and prices', () => {
  test('are written as the country of the practice writes them', () => {
    const texts = (facts: PracticeFacts) => viewsIn(facts).map(({ text }) => text);
    expect(texts({})).toEqual(['60 minutes, $80', '90 minutes, $117.50', '30 minutes']);
    expect(texts(irish)).toEqual(['60 minutes, €80', '90 minutes, €117.50', '30 minutes']);
    expect(sessionViews(sessions, makePractice(), 'es')[0]?.text).toBe('60 minutos, $80');
  });

  test('are lengths alone where no currency is known, and never in that of another country', () => {
    const kenyan = { country: 'KE', phone: '020 2012345', emergency: { number: '999' } };
    expect(viewsIn(kenyan).map(({ text }) => text)).toEqual(['60 minutes', '90 minutes', '30 minutes']);
    expect(viewsIn({ ...kenyan, payment: { currency: 'KES' } })[0]?.price).toEqual({
      amount: 80,
      currency: 'KES',
    });
  });

  test('are offers for search engines, where there is a price', () => {
    expect(sessionOffers(viewsIn(irish))).toEqual([
      { '@type': 'Offer', name: '60 minutes', price: 80, priceCurrency: 'EUR' },
      { '@type': 'Offer', name: '90 minutes', price: 117.5, priceCurrency: 'EUR' },
    ]);
  });
});

test('the list of prices holds each therapy that has one, and leads to its page', () => {
  const therapies = [
    makeTherapy({ title: 'Cupping', sessions }),
    makeTherapy({ title: 'Stretching', sessions: [{ minutes: 60 }] }),
    makeTherapy({ title: 'Reflexology' }),
  ];
  expect(priceLines(therapies, makePractice())).toEqual([
    {
      title: 'Cupping',
      path: '/therapies/cupping/',
      prices: '60 minutes, $80; 90 minutes, $117.50; 30 minutes',
    },
  ]);
});
