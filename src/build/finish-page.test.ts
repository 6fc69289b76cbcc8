import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { finishPage } from '#build/finish-page.ts';

const rendered = `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><style>.a{color:red}</style></head><body>
<nav>Menu</nav><main data-pagefind-body><h1>Neck pain</h1><p>See <a href="/safe/">safety</a>.</p><img src="/_astro/neck.png" alt="A neck"></main>
<script type="application/ld+json">{"@graph":[{"image":"https://massage.test/share/neck.png"}]}</script></body></html>`;

const facts = {
  path: '/articles/neck/',
  hasMarkdown: true,
  isInFeed: true,
  address: 'http://localhost:4321',
  website: undefined,
  compression: 'best',
  modules: [],
} as const;

const textIn = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString();

describe('what is made of a rendered page', () => {
  test('is its page with a policy, its Markdown copy, and both precompressed', async () => {
    const { files } = finishPage(rendered, facts);
    expect(Object.keys(files)).toEqual(['.html', '.html.br', '.html.gz', '.md', '.md.br', '.md.gz']);
    expect(textIn(files['.html'])).toContain('http-equiv="content-security-policy"');
    expect(textIn(files['.md'])).toBe(
      '# Neck pain\n\nSee [safety](/safe/).\n\n![A neck](/_astro/neck.png)\n\nPlain copy of /articles/neck/\n',
    );
    for (const ending of ['.html', '.md']) {
      expect(textIn(brotliDecompressSync(files[`${ending}.br`] ?? ''))).toBe(textIn(files[ending]));
      expect(textIn(gunzipSync(files[`${ending}.gz`] ?? ''))).toBe(textIn(files[ending]));
    }
  });

  test('is its text for the feed, whose links can be followed from elsewhere, and for the search', async () => {
    const { feedText, searchText } = finishPage(rendered, facts);
    expect(feedText).toContain('<a href="http://localhost:4321/safe/">safety</a>');
    expect(feedText).not.toContain('Neck pain');
    expect(searchText).toMatch(/^\s*<main data-pagefind-body>.*<\/main>$/s);
  });

  test('has a space in the text for the search between elements whose words Pagefind would run together', () => {
    const terms = rendered.replace('<h1>', '<dl><dt>Pressure</dt><dd>Light</dd></dl><h1>');
    expect(finishPage(terms, facts).searchText).toContain('<dt>Pressure </dt> <dd>Light </dd>');
  });

  test('names the scripts that it loads at once, where there are any', () => {
    const page = textIn(finishPage(rendered, { ...facts, modules: ['/_astro/a.js'] }).files['.html']);
    expect(page).toContain('<link rel=modulepreload href=../../_astro/a.js>');
    expect(textIn(finishPage(rendered, facts).files['.html'])).not.toContain('modulepreload');
  });

  test('are the pictures that it shows, and that it names to who shares it', async () => {
    expect(finishPage(rendered, facts).pictures).toEqual(['/share/neck.png', '/_astro/neck.png']);
  });

  test('is no copy and no text where the page is none to read', async () => {
    const plain = rendered.replace(' data-pagefind-body', '');
    const page = finishPage(plain, { ...facts, hasMarkdown: false, isInFeed: false });
    expect(Object.keys(page.files)).toEqual(['.html', '.html.br', '.html.gz']);
    expect([page.feedText, page.searchText]).toEqual([undefined, undefined]);
  });

  test('is the same to the byte each time', async () => {
    expect(finishPage(rendered, facts)).toEqual(finishPage(rendered, facts));
  });
});
