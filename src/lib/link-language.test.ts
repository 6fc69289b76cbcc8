import { expect, test } from 'vitest';
import { withLinksIn } from '#lib/link-language.ts';

const spanish = (html: string) =>
  withLinksIn(html, 'es', (path) => ['/', '/safe/'].includes(path), 'en inglés');

test('a link to a page that is translated leads to the translation, and keeps its fragment', () => {
  expect(spanish('<p><a class="x" href="/safe/#list">Ver</a></p>')).toBe(
    '<p><a class="x" href="/es/safe/#list">Ver</a></p>',
  );
  expect(spanish('<a href="/">Inicio</a>')).toBe('<a href="/es/">Inicio</a>');
});

test('a link to one that is not says so, to readers and to browsers', () => {
  expect(spanish('<a href="/about/"><b>Bilky</b></a>.')).toBe(
    '<a href="/about/" hreflang="en"><b>Bilky</b> <small>(en inglés)</small></a>.',
  );
  expect(spanish('<a href="/about/" lang="en">About</a>')).toBe(
    '<a href="/about/" hreflang="en" lang="en">About <small lang="es">(en inglés)</small></a>',
  );
});

test('a link whose label is read instead of what is inside says so in its label, as in a drawing', () => {
  expect(spanish('<a href="/about/" aria-label="Cuello"><text>Cuello</text></a>')).toBe(
    '<a href="/about/" hreflang="en" aria-label="Cuello (en inglés)"><text>Cuello</text></a>',
  );
});

test.each([
  '<a href="/es/safe/">Ver</a>',
  '<a href="/safe/" hreflang="en" lang="en">English</a>',
  '<a href="#care-doctor">Ver</a>',
  '<a href="/comments/write/?page=/es/safe/&to=1">Responder</a>',
  '<a href="https://www.nccih.nih.gov/safe/">Fuente</a>',
  '<a href="/feed.xml">Canal</a>',
  '<p title="<a href=">/safe/</p>',
])('every other link stays as it is: %s', (html) => {
  expect(spanish(html)).toBe(html);
});

test('pages of the first language are left alone', () => {
  const html = '<a href="/about/">About</a>';
  expect(withLinksIn(html, 'en', () => true, '')).toBe(html);
});
