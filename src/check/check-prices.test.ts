import { expect, test } from 'vitest';
import { inTurn, problemsAfter, replace } from '../../tests/support/write-content.ts';

// Kenya, whose currency the software does not know of itself.
const elsewhere = inTurn(
  replace("phone: '517-555-0100'", "phone: '020 2012345'\ncountry: KE\nemergency: { number: '999' }"),
  replace("  region: MI\n  postalCode: '48000'\n", ''),
);
const elsewhereWith = (currency: string) =>
  inTurn(elsewhere, replace('payment:\n', `payment:\n  currency: ${currency}\n`));
const aboutCurrency = (practice: typeof elsewhere) =>
  problemsAfter({ 'practice.yaml': practice }).filter((problem) => problem.includes('currency'));

test('prices in a country whose currency is not known ask for one', () => {
  expect(aboutCurrency(elsewhere)).toEqual([
    expect.stringMatching(
      /^content\/practice\.yaml.*payment, currency.* is missing: content\/therapies\/test-therapy\.mdx gives prices, and the currency of this country \(KE\) is not known here\. Write it in three letters, such as currency: KES under "payment"\.$/,
    ),
  ]);
});

test('a stated currency is taken, and none is needed where it is known', () => {
  expect(aboutCurrency(elsewhereWith('KES'))).toEqual([]);
  expect(aboutCurrency((text) => text)).toEqual([]);
});

test('a currency that does not exist is refused by its name', () => {
  expect(aboutCurrency(elsewhereWith('shillings'))).toEqual([
    expect.stringContaining('is no currency: write three capital letters, such as USD or EUR.'),
  ]);
});

test('a price as text is refused with what to write', () => {
  expect(problemsAfter({ 'therapies/test-therapy.mdx': replace('price: 80', 'price: $80') })).toEqual([
    expect.stringContaining(
      'must be the amount alone, such as 80 or 82.50: the site adds the currency of your country.',
    ),
  ]);
});
