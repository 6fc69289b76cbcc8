import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchLimits, weighSearch } from '../search/weights.ts';
import { type BuiltPage, type BuiltSite, readSites, readingPages } from '../support/read-site.ts';

/**
 * Bytes that a server may send before it must wait for the first answer: ten packets of 1,460 bytes, with room
 * for the answer's own head taken off elsewhere. Source: RFC 6928, initial window of TCP.
 */
const firstFlight = 14_950;

describe.each(readSites())('the weight of the $name site', (site) => {
  it('lets every page to read arrive in the first flight of packets', () => {
    const heavy = readingPages(site)
      .map((page) => ({ path: page.path, bytes: bytesOf(site, `${page.file}.br`) }))
      .filter(({ bytes }) => bytes > firstFlight);
    expect(heavy).toEqual([]);
  });

  it('keeps the scripts of a page below 10 KB before anybody searches', () => {
    const heavy = site.pages
      .map((page) => ({ path: page.path, bytes: scriptBytes(site, page) }))
      .filter(({ bytes }) => bytes > 10_000);
    expect(heavy).toEqual([]);
  });

  it('keeps what a search loads within its limits', () => {
    const weights = weighSearch(join(site.folder, '..'));
    expect(weights.map(({ limit }) => limit)).toEqual(Object.values(searchLimits));
    expect(weights.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
  });

  it('brings a compressed twin of every page, script and feed', () => {
    const texts = [...site.files].filter((file) => /\.(html|js|css|xml|txt|json|svg)$/.test(file));
    expect(texts.filter((file) => !site.files.has(`${file}.br`) || !site.files.has(`${file}.gz`))).toEqual(
      [],
    );
  });
});

function bytesOf({ folder }: BuiltSite, file: string): number {
  return statSync(join(folder, file)).size;
}

function scriptBytes(site: BuiltSite, { root }: BuiltPage): number {
  return root
    .querySelectorAll('script[src]')
    .map((script) => bytesOf(site, `${script.getAttribute('src')?.slice(1)}.br`))
    .reduce((sum, bytes) => sum + bytes, 0);
}
