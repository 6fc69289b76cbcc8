import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/comments/plain-text.ts';
import { textParagraphs } from '#lib/comments/text-paragraphs.ts';
import { fc } from '../../../tests/support/fast-check.ts';

const pieces = fc.constantFrom(
  'javascript:alert(1)',
  'https://example.com/a?b=c&d=%20#e',
  'http://',
  'https://user:password@example.com',
  'https://localhost/',
  'HTTPS://EXAMPLE.COM',
  'https://exämple.de.',
  'https://[::1]/',
  'https://example.com%00.evil.test',
  'https://1',
  'data:text/html,<script>',
  '<a href="https://example.com">',
  'https://example.com\\@evil.test',
  '(https://example.com/wiki/A_(b))',
  '\n',
  '\n\n',
  ' ',
);
const anyWords = fc
  .array(fc.oneof(pieces, fc.webUrl(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })))
  .map((parts) => plainText(parts.join('')));

const linksOf = (words: string) =>
  textParagraphs(words)
    .flat(2)
    .filter(({ href }) => href !== undefined);

describe('whatever a comment says', () => {
  test('all of it is rendered, and nothing else', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const rendered = textParagraphs(words).map((lines) =>
          lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
        );
        expect(rendered.join('\n\n')).toBe(words);
      }),
    );
  });

  test('a link leads to a host by http or https, names nobody, and shows where it leads', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        for (const { text, href } of linksOf(words)) {
          const { protocol, hostname, username, password } = new URL(href ?? '');
          expect([protocol, username, password]).toEqual([expect.stringMatching(/^https?:$/), '', '']);
          expect(hostname).toContain('.');
          expect(new URL(text).hostname).toBe(hostname);
          expect(text).not.toMatch(/[\s<>"'`\\]/);
        }
      }),
    );
  });
});

test.each([
  ['See https://example.com/neck, please.', 'https://example.com/neck'],
  ['(https://example.com)', 'https://example.com/'],
  ['HTTPS://EXAMPLE.COM/A', undefined],
  ['javascript:alert(1)//https://', undefined],
  ['javascript:alert("https://example.com")', 'https://example.com/'],
  ['https://bank.example@evil.test/', undefined],
])('%s links to %s', (words, href) => {
  expect(linksOf(words).map((piece) => piece.href)).toEqual(href === undefined ? [] : [href]);
});

test('a blank line begins a paragraph, a line feed a line', () => {
  expect(textParagraphs('one\ntwo\n\nthree')).toEqual([
    [[{ text: 'one' }], [{ text: 'two' }]],
    [[{ text: 'three' }]],
  ]);
  expect(textParagraphs('')).toEqual([]);
});
