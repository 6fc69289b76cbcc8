import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from '#lib/comments/html-text.ts';

test.each([
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  ['<p>One</p>\n\n<blockquote>Said\nbefore</blockquote>after', 'One\n\nSaid before\n\nafter'],
  ['<ul><li>ice</li><li>heat</li></ul>', 'ice\nheat'],
  ['Fish &amp; chips &lt;b&gt; &#39;x&#x27; &nbsp;end', "Fish & chips <b> 'x' end"],
  ['Two lines\nof text, 1 < 2', 'Two lines\nof text, 1 < 2'],
  ['a<script>alert(1)</script><style>p{}</style><!-- hidden -->b', 'ab'],
  ['<img src=x onerror=alert(1)>', ''],
  ['<a href="https://example.com/long/path">https://example.com/lo...</a>', 'https://example.com/long/path'],
  ['<a href="https://example.com/">this page</a>.', 'this page (https://example.com/).'],
  ['<a href="javascript:alert(1)">press</a>', 'press'],
  ['<a href="mailto:a@example.com">a@example.com</a>', 'a@example.com'],
  [
    '<a href="http://disq.us/url?url=https%3A%2F%2Fexample.com%2Fa%3AAbcdefghij0123456789x&amp;cuid=1">https://example.com/a</a>',
    'https://example.com/a',
  ],
  ['<a href="http://disq.us/url?url=javascript:alert(1)">x</a>', 'x'],
  ['<b>not <i>closed', 'not closed'],
])('%s', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('tags nested deeper than functions can call themselves are only words', () => {
  expect(htmlText(`${'<b>'.repeat(8_000)}deep`)).toBe('deep');
});

test('whatever is marked up, text comes out, with no invisible letters', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<a href="https://a.test">',
    '</a>',
    '<',
    '>',
    '&#0;',
    '&#x202e;',
    '<!--',
  );
  const html = fc.array(fc.oneof(tag, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, (text) => {
      expect(htmlText(text)).not.toMatch(/[\p{Cc}--\n]|\p{Bidi_Control}/v);
    }),
  );
});
