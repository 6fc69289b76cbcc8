import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { searchLimits, spanishLimits, weighSearch } from '../search/weights.ts';
import { type BuiltPage, type BuiltSite, readSites, readingPages } from '../support/read-site.ts';

/**
 * Bytes of a page, form for comments and data for search engines included, that reach a reader in the first flight: ten
 * packets of 1,460 bytes (RFC 6928, initial window of TCP), less some 500 for the headers of the server
 * (served-weight.test.ts) and some 350 for those that nginx, Caddy or a CDN before it may add.
 */
const wholePage = 13_750;

/** Bytes of that for the data of search engines, which stands behind all that a reader sees. */
const forSearchEngines = 550;

/** Bytes of that for the region of comments where nobody has written yet. */
const regionWeight = 600;

const commentRegion = /<comment-region[\s\S]*?<\/comment-region>/;

describe.each(readSites())('the weight of the $name site', (site) => {
  it('lets every page arrive in the first flight of packets, whole', () => {
    const heavy = site.pages
      .map(({ path, file }) => ({ path, bytes: bytesOf(site, `${file}.br`) }))
      .filter(({ bytes }) => bytes > wholePage);
    expect(heavy).toEqual([]);
  });

  it('spends little on the data for search engines, behind all else', { timeout: 60_000 }, () => {
    const pages = readingPages(site);
    const heavy = pages
      .map((page) => ({
        path: page.path,
        bytes: bytesOf(site, `${page.file}.br`) - compressedBytes(withoutData(page)),
      }))
      .filter(({ bytes }) => bytes > forSearchEngines);
    expect(heavy).toEqual([]);
    const early = pages.filter(({ html }) => !/ld\+json[^<]*<\/script>\s*<\/body>/.test(html));
    expect(early.map(({ path }) => path)).toEqual([]);
  });

  it('adds little to it with the form for comments, which stands last', () => {
    const page = readingPages(site).find(({ html }) => commentRegion.test(html));
    const without = compressedBytes(page?.html.replace(commentRegion, '') ?? '');
    expect(bytesOf(site, `${page?.file}.br`) - without).toBeLessThan(regionWeight);
  });

  it('runs at most 1 KB of scripts with a page that is only read', () => {
    const heavy = site.pages
      .map((page) => ({ path: page.path, bytes: bytesWithPage(site, page) }))
      .filter(({ path, bytes }) => bytes > (path.endsWith('/search/') ? 1350 : 1024));
    expect(heavy).toEqual([]);
  });

  it('keeps the scripts that a page loads when it is touched below 10 KB', () => {
    const sums = site.pages.map((page) =>
      scriptsOf(page)
        .slice(1)
        .reduce((sum, file) => sum + bytesOf(site, `${file}.br`), 0),
    );
    expect(Math.min(...sums)).toBeGreaterThan(0);
    expect(Math.max(...sums)).toBeLessThan(10_000);
  });

  it('asks for nothing that the first paint must wait for', () => {
    const waiting = site.pages.flatMap(({ path, html }) => {
      const root = parse(html.replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, ''));
      return root
        .querySelectorAll(
          'script[src], link[rel="stylesheet"], use[href^="/"], img:not([loading="lazy"]), iframe',
        )
        .map((element) => `${path}: ${element.outerHTML.slice(0, 80)}`);
    });
    expect(waiting).toEqual([]);
    const faces = site.pages.flatMap(({ root }) => root.querySelectorAll('link[rel="preload"]'));
    expect(new Set(faces.map((link) => link.getAttribute('media')))).toEqual(new Set(['(min-width: 48rem)']));
  });

  it('keeps what a search loads within its limits', () => {
    const weights = weighSearch(join(site.folder, '..'));
    const limits = [searchLimits, ...(site.files.has('es/index.html') ? [spanishLimits] : [])].flatMap(
      Object.values,
    );
    expect(weights.map(({ limit }) => limit)).toEqual(limits);
    expect(weights.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
  });

  it('brings a precompressed file of every page, script and feed', () => {
    const texts = [...site.files].filter((file) => /\.(html|js|css|md|xml|txt|json|svg)$/.test(file));
    expect(texts.filter((file) => !site.files.has(`${file}.br`) || !site.files.has(`${file}.gz`))).toEqual(
      [],
    );
  });
});

/** A page as it is without its own data for search engines. */
function withoutData({ html }: BuiltPage): string {
  return html.replace(/<script type="application\/ld\+json">[^<]*<\/script>(?=\s*<\/body>)/, '');
}

function bytesOf({ folder }: BuiltSite, file: string): number {
  return statSync(join(folder, file)).size;
}

/** Bytes of a text as the build compresses it. */
function compressedBytes(text: string): number {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length;
}

/** Files of the scripts that a page loads, the one that is loaded by itself first. */
function scriptsOf({ root }: BuiltPage): string[] {
  const scripts = root.querySelector('html')?.getAttribute('data-scripts')?.split(' ') ?? [];
  return scripts.map((path) => path.slice(1));
}

/** Bytes of the scripts that stand in a page and of the one that is loaded by itself. */
function bytesWithPage(site: BuiltSite, page: BuiltPage): number {
  const inline = page.root
    .querySelectorAll('script:not([type="application/ld+json"])')
    .reduce((sum, script) => sum + compressedBytes(script.text), 0);
  return inline + bytesOf(site, `${scriptsOf(page)[0]}.br`);
}
