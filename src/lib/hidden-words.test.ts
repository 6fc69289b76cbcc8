import { expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { hiddenWords, withHiddenWords } from '#lib/hidden-words.ts';

const page = '<body><main><h1>Sciatica</h1></main><footer></footer></body>';

test('misspellings and phrases feed the search; names that are printed do not', () => {
  const form = { alsoCalled: ['printed'], misspellings: ['siatica'], phrases: ['pain down my leg'] };
  expect(hiddenWords(form)).toEqual(['siatica', 'pain down my leg']);
});

test.each([undefined, null, 'text', 7, {}, { misspellings: 'siatica', phrases: null }])(
  'a form without lists has no hidden words: %j',
  (form) => {
    expect(hiddenWords(form)).toEqual([]);
  },
);

test('what is no text in a list is left out', () => {
  expect(hiddenWords({ misspellings: ['a', 3, null], phrases: [{ b: 1 }, 'c'] })).toEqual(['a', 'c']);
});

test('the words stand inside the main part, as an attribute that only the search index reads', () => {
  const root = parse(withHiddenWords(page, ['siatica', 'leg pain']));
  const [holder] = root.querySelectorAll('main > [data-words]');
  expect(holder?.getAttribute('data-words')).toBe('siatica, leg pain');
  expect(holder?.getAttribute('data-pagefind-meta')).toBe('words[data-words]');
  expect(root.querySelector('main')?.text).toBe('Sciatica');
});

test.each(['"><script>alert(1)</script>', 'back & neck', "a 'quote'", "it costs $' or $& or $$ or $`"])(
  'words with special signs come through unchanged and change nothing else: %s',
  (words) => {
    const root = parse(withHiddenWords(page, [words]));
    expect(root.querySelector('[data-words]')?.getAttribute('data-words')).toBe(words);
    expect(root.querySelectorAll('script, [data-words], main, footer')).toHaveLength(3);
  },
);

test('a page without hidden words stays as it is', () => {
  expect(withHiddenWords(page, [])).toBe(page);
});
