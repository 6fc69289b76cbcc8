import { expect, test } from 'vitest';
import { parsePage } from '#lib/parsed-page.ts';
import { withOneInlineScript, withScriptsOnIntent } from '#lib/scripts-on-intent.ts';

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

test('the inline module of a page becomes part of the inline script before it', () => {
  const page = (first: string, second: string) =>
    `<html><head>${first}<title>A <script> in words</title></head><body><p>Text</p>${second}</body></html>`;
  const joined = 'let a = 1;(()=>{let a = "$&";})()';
  expect(
    withOneInlineScript(
      parsePage(page('<script>let a = 1</script>', '<script type="module">let a = "$&";</script>')),
    ),
  ).toEqual({ html: page(`<script>${joined}</script>`, ''), scripts: [joined] });
});

test('a module alone, and one that stands before the script, stay as they are', () => {
  const [classic, module] = ['<script>let a</script>', '<script type="module">let b</script>'];
  for (const html of [module, module + classic, classic + classic])
    expect(withOneInlineScript(parsePage(html)).html).toBe(html);
});
