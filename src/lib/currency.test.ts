import { describe, expect, test } from 'vitest';
import { currencyOf, formatMoney, isCurrency } from '#lib/currency.ts';

const inCountry = (country: string, currency?: string) => currencyOf({ country, payment: { currency } });

describe('what a practice is paid in', () => {
  test.each([
    ['US', 'USD'],
    ['CA', 'CAD'],
    ['IE', 'EUR'],
    ['DE', 'EUR'],
    ['GB', 'GBP'],
  ])('is the currency of its country: %s', (country, currency) => {
    expect(inCountry(country)).toBe(currency);
  });

  test('is what it states, and nothing is guessed of a country that is not known', () => {
    expect(inCountry('KE', 'KES')).toBe('KES');
    expect(inCountry('IE', 'GBP')).toBe('GBP');
    expect(inCountry('KE')).toBeUndefined();
  });

  test('is a currency that exists', () => {
    expect(['EUR', 'KES', 'eur', 'XYZ', 'Euro'].filter(isCurrency)).toEqual(['EUR', 'KES']);
  });
});

describe('an amount', () => {
  test.each([
    [80, 'USD', 'en-US', '$80'],
    [82.5, 'USD', 'en-US', '$82.50'],
    [1250, 'EUR', 'en-IE', '€1,250'],
    [80, 'EUR', 'en-DE', '€80'],
    [80, 'CAD', 'en-CA', '$80'],
    [80, 'USD', 'es-US', '$80'],
    [80, 'CHF', 'en-CH', 'CHF\u00A080'],
  ])('of %d %s in %s is %s', (amount, currency, locale, written) => {
    expect(formatMoney(amount, currency, locale)).toBe(written);
  });
});
