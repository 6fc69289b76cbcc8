const euroCountries = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

/** By country (ISO 3166-1 and ISO 4217). Where a country is not listed, practice.yaml states its currency. */
const currencies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(euroCountries.map((country) => [country, 'EUR'])),
  ...{ US: 'USD', PR: 'USD', CA: 'CAD', MX: 'MXN', GB: 'GBP', CH: 'CHF', LI: 'CHF', IS: 'ISK', NO: 'NOK' },
  ...{ SE: 'SEK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', AU: 'AUD', NZ: 'NZD' },
  ...{ ZA: 'ZAR', IN: 'INR', JP: 'JPY', SG: 'SGD', IL: 'ILS' },
};

/** True for a currency of today, such as `EUR`. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);

/** What a practice is paid in: the currency that it states, else its country's; undefined where neither is known. */
export function currencyOf(practice: {
  country: string;
  payment: { currency?: string | undefined };
}): string | undefined {
  return practice.payment.currency ?? currencies[practice.country];
}

/** An amount as a country writes it: `$80`, `€82.50`. Whole amounts have no decimals. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(locale, style).format(amount);
}
