import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchLimits, weighSearch } from '../search/weights.ts';
import { type BuiltPage, type BuiltSite, readSites, readingPages } from '../support/read-site.ts';

/**
 * Bytes that a server may send before it must wait for the first answer: ten packets of 1,460 bytes, with room
 * for the answer's own head taken off elsewhere. Source: RFC 6928, initial window of TCP.
 */
const firstFlight = 14_950;

/**
 * Bytes more for the data of search engines. It stands behind everything that a reader sees, so what is read still
 * arrives in the first flight. Measured in November 2026: 164 to 548 bytes a page.
 */
const forSearchEngines = 600;

/**
 * Readers' words and the form for them stand below everything that the page itself says, and grow with what readers
 * write: no limit could hold for them. Their styles stand in the head and count as the page's own.
 */
const commentRegion = /<comment-region[\s\S]*?<\/comment-region>/;

/** Bytes of the form where nobody has written yet. */
const regionWeight = 600;

describe.each(readSites())('the weight of the $name site', (site) => {
  it('lets all that a page says to its readers arrive in the first flight of packets', () => {
    const heavy = readingPages(site)
      .filter(({ file }) => bytesOf(site, `${file}.br`) > firstFlight)
      .map((page) => ({
        path: page.path,
        bytes: compressedBytes(withoutData(page).replace(commentRegion, '')),
      }))
      .filter(({ bytes }) => bytes > firstFlight);
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

  it('lets the body finder, drawings and all, arrive in the first flight too', () => {
    const finder = site.pages.filter(({ path }) => path === '/body/');
    expect(finder.map((page) => bytesOf(site, `${page.file}.br`) <= firstFlight)).toEqual([true]);
  });

  it('keeps the scripts of a page below 10 KB before anybody searches', () => {
    const heavy = site.pages
      .map((page) => ({ path: page.path, bytes: scriptBytes(site, page) }))
      .filter(({ bytes }) => bytes > 10_000);
    expect(heavy).toEqual([]);
  });

  it('keeps what the form for comments loads below 3 KB', () => {
    const scripts = [...site.files].filter((file) =>
      /^_astro\/(FormStarter|comment-form)\b.*\.js$/.test(file),
    );
    expect(scripts).toHaveLength(2);
    const bytes = scripts.map((file) => bytesOf(site, `${file}.gz`)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(3 * 1024);
  });

  it('keeps what a search loads within its limits', () => {
    const weights = weighSearch(join(site.folder, '..'));
    expect(weights.map(({ limit }) => limit)).toEqual(Object.values(searchLimits));
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

function scriptBytes(site: BuiltSite, { root }: BuiltPage): number {
  return root
    .querySelectorAll('script[src]')
    .map((script) => bytesOf(site, `${script.getAttribute('src')?.slice(1)}.br`))
    .reduce((sum, bytes) => sum + bytes, 0);
}
