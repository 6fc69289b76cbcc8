import { describe, expect, test } from 'vitest';
import { lengthOf, plainLine, plainText } from '#lib/comments/plain-text.ts';
import { fc } from '../../../tests/support/fast-check.ts';

/** Any text, with much of what tries to be more than text. */
const hostile = fc.constantFrom(
  '\u0000',
  '\u001B[2J',
  '\r\n',
  '\u2028',
  '\u202Egnp.exe',
  '\u2066',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\uD800',
  'e\u0301\u0302\u0303\u0304',
  '\u1100\u1161\u11A8',
  '\u00A0\u3000',
  '\n \n \n',
  '\u{1F469}\u200D\u{1F527}',
  '\u{E0041}',
);
const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })))
  .map((parts) => parts.join(''));

describe.each([
  ['a text', plainText],
  ['a line', plainLine],
])('whatever %s holds, as it is stored', (_, plain) => {
  test('nothing is left to take out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });

  test('it has no control characters, no marks of direction and no half letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}--\n]|\p{Bidi_Control}/v);
        expect(plain(text).isWellFormed()).toBe(true);
        expect(plain(text)).toBe(plain(text).normalize('NFC').trim());
      }),
    );
  });
});

test('a line is one line, and a tower of marks is cut to two', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(plainLine(text)).not.toMatch(/\n|\p{M}{3}/u);
    }),
  );
});

test('what people write stays as it is', () => {
  const words = 'It helped – thank you!\n\nJosé, \u{1F469}\u200D\u{1F527} (5½ weeks)\nمرحبا';
  expect(plainText(words)).toBe(words);
  expect(plainText('a\r\nb\rc\u2029d')).toBe('a\nb\nc\nd');
  expect(plainText('one\n\n\n\ntwo')).toBe('one\n\ntwo');
  expect(plainText('Jose\u0301')).toBe('José');
  expect(plainLine(' Dr.\tSmith\n(MD) ')).toBe('Dr. Smith (MD)');
});

test('an emoji counts once, and a text of any length is counted', () => {
  expect(lengthOf('\u{1F642}é')).toBe(2);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(lengthOf(text)).toBeLessThanOrEqual(text.length);
    }),
  );
});
