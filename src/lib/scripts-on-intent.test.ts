import { expect, test } from 'vitest';
import { withScriptsOnIntent } from '#lib/scripts-on-intent.ts';

const script = (source: string) => `<script type="module" src="${source}"></script>`;

test('the scripts of a page are named, each once, and not loaded with it', () => {
  const html = `<html lang="en"><body>${script('/_astro/a.js')}<p>Text</p>${script('/_astro/b.js')}${script('/_astro/a.js')}</body></html>`;
  expect(withScriptsOnIntent(html)).toBe(
    '<html data-scripts="/_astro/a.js /_astro/b.js" lang="en"><body><p>Text</p></body></html>',
  );
});

test('what runs with the page and a page without scripts stay as they are', () => {
  const html = '<html><script>let a;</script><script type="module">let b;</script></html>';
  expect(withScriptsOnIntent(html)).toBe(html);
});
