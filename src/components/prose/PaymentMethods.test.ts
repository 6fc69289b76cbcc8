import { describe, expect, test } from 'vitest';
import { type PracticeFacts, makeTherapy } from '../../../tests/support/makers.ts';
import { onPage } from '../../../tests/support/prose-locals.ts';
import { allWords, renderInPractice } from '../../../tests/support/render-fragment.ts';

const load = () => import('#components/prose/PaymentMethods.astro');
const linesOf = async (payment: PracticeFacts['payment']) =>
  allWords(await renderInPractice(payment === undefined ? {} : { payment }, load), 'ul > li');

describe('<PaymentMethods>', () => {
  test('never lets a health account stand without "check with your plan"', async () => {
    const accepted = ['Health Savings Account (HSA)', 'Flexible Spending Account (FSA)'];
    expect(await linesOf({ accepted })).toEqual([
      'Health Savings Account (HSA): accepted. Check with your plan before you rely on it.',
      'Flexible Spending Account (FSA): accepted. Check with your plan before you rely on it.',
    ]);
  });

  test('cash asks for no plan', async () => {
    expect(await linesOf({ accepted: ['Cash'] })).toEqual(['Cash: accepted.']);
  });

  test('insurance that sometimes pays is said to do so sometimes', async () => {
    expect(await linesOf({ insurance: 'sometimes' })).toEqual([
      'Health insurance: sometimes. Ask your insurer first.',
    ]);
  });

  test('insurance that never pays is said to', async () => {
    expect(await linesOf({ insurance: 'never' })).toEqual(['Health insurance: we do not bill it.']);
  });

  test('prices are shown where they are known', async () => {
    expect(await linesOf({ priceRange: '$80 to $120' })).toEqual(['Price range: $80 to $120']);
  });

  test('the list of prices comes first and leads to each therapy', async () => {
    const cupping = makeTherapy({ title: 'Cupping', sessions: [{ minutes: 60, price: 80 }] });
    const locals = onPage({}, [cupping]);
    const page = await renderInPractice({ payment: { accepted: ['Cash'] } }, load, { locals });
    expect(allWords(page, 'ul > li')).toEqual(['Cupping: 60 minutes, $80', 'Cash: accepted.']);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/therapies/cupping/');
  });

  test('where nothing is known there is not even an empty list', async () => {
    expect((await renderInPractice({ payment: {} }, load)).querySelector('ul')).toBeNull();
  });
});
