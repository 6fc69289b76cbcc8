import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { fillCache } from '../support/build-sites.ts';
import { addressesOf, forbiddenInlines } from '../support/page-links.ts';
import { listFiles } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';
import { textsOf } from '../support/static-site.ts';
import { buildStatic } from '../support/static-build.ts';

const base = '/massage';
const address = `https://example.github.io${base}`;

describe('a site below a path of its host, as a project on GitHub Pages is', () => {
  let folder: string;
  let says: string;
  let files: readonly string[];
  const pages = new Map<string, HTMLElement>();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const redirects = readRedirects(loadContent(sites.second.contentDir));

  beforeAll(async () => {
    fillCache(sites.second.contentDir + base);
    ({ folder, says } = await buildStatic(
      'base-path',
      sites.second.contentDir,
      '--github-pages',
      `${address}/`,
    ));
    files = listFiles(folder);
    for (const file of files) if (file.endsWith('.html')) pages.set(file, parse(read(file)));
  }, 240_000);

  it('leads below that path with every address, and to a file', () => {
    expect(pages.size).toBeGreaterThan(15);
    const wrong = [...pages].flatMap(([file, root]) =>
      addressesOf(root)
        .filter((written) => /^\/(?!\/)/.test(written))
        .filter((written) => !hasFile(written.replace(/[?#].*$/, '')))
        .map((written) => `${file}: ${written}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the policy of each page true', () => {
    const forbidden = [...pages].flatMap(([file, root]) =>
      forbiddenInlines(root).map((text) => `${file}: ${text}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('has that path in scripts and styles, in the manifest, and in every full address', () => {
    const own = files.filter((file) => /^_astro\/.*\.(js|css)$/.test(file));
    for (const file of own) expect([file, /["'`(]\/_astro\//.exec(read(file))]).toEqual([file, null]);
    expect(own.some((file) => read(file).includes(`${base}/`))).toBe(true);
    expect(read('site.webmanifest')).toContain(`"start_url":"${base}/"`);
    for (const file of ['sitemap-0.xml', 'sitemap-index.xml', 'feed.xml', 'llms.txt', 'robots.txt']) {
      const full = read(file).match(/https:\/\/example\.github\.io[^<)\s"]*/g) ?? [];
      expect([file, full.length > 0]).toEqual([file, true]);
      expect([file, full.filter((found) => !isBelowOnce(found))]).toEqual([file, []]);
    }
    for (const [file, root] of pages) {
      const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (canonical !== undefined) expect([file, isBelowOnce(canonical)]).toEqual([file, true]);
    }
    expect(read('index.html')).toContain(`<link rel="canonical" href="${address}/">`);
  });

  it('sends old addresses on by pages, and says which it cannot', () => {
    for (const { from, to } of redirects) {
      if (from.includes('?')) {
        expect(says).toContain(`GitHub Pages cannot send ${from} on`);
        continue;
      }
      const path = decodeURI(from).replace(/^\/|\/$/g, '');
      const root = parse(read(path.endsWith('.html') ? path : `${path}/index.html`));
      expect(root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
        `0; url=${address}${to}`,
      );
    }
    expect(redirects.filter(({ from }) => !from.includes('?')).length).toBeGreaterThan(2);
  });

  it('speaks of comments nowhere, since such a host takes none', () => {
    const texts = new Map(textsOf(folder));
    for (const file of [
      'privacy/index.html',
      'privacy/index.md',
      'feed.xml',
      'sitemap-0.xml',
      'pagefind/names.json',
    ])
      expect([file, texts.has(file)]).toEqual([file, true]);
    expect([...texts.keys()].filter((file) => file.endsWith('.pf_fragment')).length).toBeGreaterThan(10);
    const speaking = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/.{0,40}\b(comment|Tell the practice).{0,40}/gi)].map(([words]) => [file, words]),
    );
    expect(speaking).toEqual([]);
    expect(texts.get('privacy/index.html')).toContain('keeps nothing of whoever reads this');
  });

  it('is published as it is, without rules that GitHub does not read', () => {
    expect(files).toContain('.nojekyll');
    expect(files.filter((file) => /^_(headers|redirects)/.test(file))).toEqual([]);
  });

  const isBelowOnce = (full: string) => full.startsWith(`${address}/`) && !full.includes(base + base);

  function hasFile(path: string): boolean {
    if (!path.startsWith(`${base}/`)) return false;
    const file = decodeURI(path.slice(base.length + 1));
    return files.includes(file.endsWith('/') || file === '' ? `${file}index.html` : file);
  }
});
