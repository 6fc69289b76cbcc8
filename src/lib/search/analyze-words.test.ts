import { describe, expect, test } from 'vitest';
import { replaceIdioms, otherTrade } from '#lib/search/replace-idioms.ts';
import { tokenize } from '#lib/search/tokenize.ts';
import { indexedText, analyzeTokens } from '#lib/search/analyze-words.ts';
import { idioms } from '#lib/search/vocabulary/idioms.ts';
import { fc } from '../../../tests/support/fast-check.ts';

const read = (text: string) => analyzeTokens(tokenize(text)).map(({ word }) => word);

describe('what is read of a text', () => {
  test.each([
    ['"back" that is no spine', 'the knots keep coming back', ['knots', 'returning']],
    ['"back" that is no spine, of a part', 'the back of my head', ['head']],
    ['"back" that is one, though a verb comes before it', 'I get back pain', ['back', 'pain']],
    ['"back" that is somebody\'s', 'she got my back cracked', ['back', 'cracked']],
    ['an idiom with a word between', 'I threw my back out', ['back', 'strained']],
    ['an idiom in another form', 'it hurts bending over', ['hurts', 'bend']],
    ['"how much"', 'how much is it', ['price']],
    ['a longer idiom before a shorter', 'pins and needles', ['tingling']],
    ['"can not" as "cannot"', 'I can not feel my thumb', ['numb', 'thumb']],
    ['a young age', 'my 14 year old', ['child']],
    ['a young age in one word', 'my 9yo', ['child']],
    ['a baby', '6 month old', ['child']],
    ['an old age', 'my 80-year-old dad', []],
    ['a number that is no age', '3 years of pain', ['3', 'pain']],
    ['a bone of the neck', 'c6', ['neck']],
    ['a bone of the low back', 'L5', ['lumbar']],
    ['a service of another trade', 'flu shot', [otherTrade]],
  ])('%s', (_, text, words) => {
    expect(read(text)).toEqual(words);
  });

  test('what is said not to be so', () => {
    expect(analyzeTokens(tokenize('pain but no fever'))).toEqual([
      { word: 'pain', typed: 'pain', isNegated: false },
      { word: 'fever', typed: 'fever', isNegated: true },
    ]);
  });
});

describe('a text that is shipped bare', () => {
  const phrase = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('my', 'back', 'no', 'fever', 'hurts', 'coming', 'how', 'much', 'up', 'not', 'cannot'),
      )
      .map((words) => words.join(' ')),
  );

  test('loses every word of another trade', () => {
    expect(indexedText('flu shot and a sore arm')).toBe('sore arm');
  });

  test('says the same when it is read again', () => {
    const text = 'my ear hurts but no infection, and nobody knows why it keeps coming back';
    expect(indexedText(indexedText(text))).toBe(indexedText(text));
    expect(indexedText(text)).toBe('ear hurts no infection unexplained returning');
  });

  test('never grows', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(analyzeTokens(tokenize(indexedText(text))).length).toBeLessThanOrEqual(read(text).length + 1);
      }),
    );
  });
});

test('every idiom of the table is read as its meaning', () => {
  for (const line of idioms.trim().split('\n')) {
    const [words = '', meaning = ''] = line.split('=');
    const typed = words
      .trim()
      .split(' ')
      .filter((place) => place !== '*')
      .map((place) => place.split('/')[0] ?? '');
    expect({
      typed,
      read: replaceIdioms(typed)
        .map(({ word }) => word)
        .join(' '),
    }).toEqual({
      typed,
      read: meaning.trim(),
    });
  }
});
