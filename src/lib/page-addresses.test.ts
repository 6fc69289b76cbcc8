import { expect, test } from 'vitest';
import { withBasePath } from '#lib/page-addresses.ts';
import { parsePage } from '#lib/parsed-page.ts';

const moved = (html: string) => withBasePath(parsePage(html), '/massage');

test.each([
  ['<a href="/about/">Us</a>', '<a href="/massage/about/">Us</a>'],
  ['<a class="x" href="/">Home</a>', '<a class="x" href="/massage/">Home</a>'],
  [
    '<img src="/a.webp" srcset="/a.webp 1x, /b.webp 2x" alt="">',
    '<img src="/massage/a.webp" srcset="/massage/a.webp 1x, /massage/b.webp 2x" alt="">',
  ],
  ['<form action="/search/" method="get"></form>', '<form action="/massage/search/" method="get"></form>'],
  ['<svg><use href="/_astro/x.svg#d"></use></svg>', '<svg><use href="/massage/_astro/x.svg#d"></use></svg>'],
  ['<p title="a > b"><a href="/x/">x</a></p>', '<p title="a > b"><a href="/massage/x/">x</a></p>'],
])('an address of the site is moved below the path: %s', (html, expected) => {
  expect(moved(html)).toBe(expected);
});

test.each([
  '<a href="https://example.org/">x</a>',
  '<a href="//example.org/">x</a>',
  '<a href="#here">x</a>',
  '<a href="tel:911">x</a>',
  '<a href="/massage/about/">x</a>',
  '<p>Write href="/about/" here.</p>',
  '<script>const link = \'<a href="/about/">\';</script>',
  '<p data-page="/about/">x</p>',
  '<!-- <a href="/about/"> -->',
])('all else stays as it is: %s', (html) => {
  expect(moved(html)).toBe(html);
});
