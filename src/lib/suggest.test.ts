import { expect, test } from 'vitest';
import { didYouMean, suggest } from '#lib/suggest.ts';

const pages = ['neck-pain', 'jaw-pain', 'low-back-pain', 'sciatica'];

test.each([
  ['nekc-pain', 'neck-pain'],
  ['low-bak-pain', 'low-back-pain'],
  ['siatica', 'sciatica'],
  ['Sciatica', 'sciatica'],
  ['jwa-pain', 'jaw-pain'],
  ['JAW-PAIN', 'jaw-pain'],
])('"%s" most likely means "%s"', (typed, meant) => {
  expect(suggest(typed, pages)).toBe(meant);
});

test('the name comes back as it is written, whatever case was typed', () => {
  expect(suggest('alsocalled', ['alsoCalled'])).toBe('alsoCalled');
});

test('two letters that changed places do not hide a short name', () => {
  expect(suggest('titel', ['title', 'kind'])).toBe('title');
});

test('nothing is suggested where more than a third of the letters differ', () => {
  expect(suggest('abcdef', ['abcxyz'])).toBeUndefined();
  expect(suggest('abcdxy', ['abcdef'])).toBe('abcdef');
  expect(suggest('plantar-fasciitis', pages)).toBeUndefined();
});

test('nothing is suggested where nothing is known', () => {
  expect(suggest('neck-pain', [])).toBeUndefined();
});

test('the question stands after a sentence, and is left out where there is no answer', () => {
  expect(`No such page.${didYouMean('nek-pain', pages)}`).toBe('No such page. Did you mean "neck-pain"?');
  expect(`No such page.${didYouMean('ankle', pages)}`).toBe('No such page.');
});
