import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryPath } from '#lib/paths.ts';
import type { ShippedNames } from '#lib/search/search-record.ts';
import { namesPartPath } from '#lib/search/split-keys.ts';
import { writeGeneratedContent } from '../bench/build/generated-content.ts';
import { buildSite } from '../support/build-sites.ts';
import { type BuiltPage, type BuiltSite, readSite } from '../support/read-site.ts';
import { headChecks } from '../support/seo/head-checks.ts';
import { givenSite } from '../support/sites.ts';

/** Conditions enough for every list of them to be split. */
const count = 200;

/** Bytes of HTML, with styles and the data for search engines. Measured in November 2026: 85,200 at 300 conditions. */
const longestPage = 100_000;

/** Bytes of a file that a search loads. A part is full at 12,000, and its last line may be long. */
const longestIndexFile = 40_000;

const folder = 'dist/test/long';
const place = { name: 'long', contentDir: join(folder, 'content'), outDir: join(folder, 'site') };

describe.skipIf(givenSite)(`the lists of a site with ${count} conditions`, () => {
  let site: BuiltSite;
  let lists: readonly BuiltPage[];

  beforeAll(async () => {
    if (!process.env['SKIP_BUILD']) {
      rmSync(folder, { recursive: true, force: true });
      writeGeneratedContent(place.contentDir, count);
      await buildSite(place);
    }
    site = readSite(place);
    const read = new Set(site.entries.map(({ collection, slug }) => entryPath(collection, slug)));
    lists = site.pages.filter(({ path }) => path === '/' || !read.has(path));
  }, 600_000);

  it('take more pages instead of longer ones', () => {
    expect(site.entries.filter(({ collection }) => collection === 'conditions')).toHaveLength(count);
    const long = site.pages.filter(({ html }) => Buffer.byteLength(html) > longestPage);
    expect(long.map(({ path, html }) => `${path}: ${Buffer.byteLength(html)} bytes`)).toEqual([]);
  });

  it('lead to every condition by its name, by its letter, by its part of the body and by its evidence', () => {
    for (const start of ['/conditions/letter/', '/body/', '/evidence/']) {
      const linked = new Set(lists.filter(({ path }) => path.startsWith(start)).flatMap(linksOf));
      const lost = site.entries
        .filter(({ collection }) => collection === 'conditions')
        .map(({ collection, slug }) => entryPath(collection, slug))
        .filter((path) => !linked.has(path));
      expect(lost, start).toEqual([]);
    }
  });

  it('are all reached by links from the front page, without any script', () => {
    const byPath = new Map(site.pages.map((page) => [page.path, page]));
    const reached = new Set(['/']);
    for (const path of reached)
      for (const link of byPath.get(path) ? linksOf(byPath.get(path)) : []) reached.add(link);
    const hidden = lists.filter(({ path, isIndexed }) => isIndexed && !reached.has(path));
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it('have a title, a description and an address of their own on every page, and stand in the sitemap', () => {
    expect(Object.values(headChecks).flatMap((check) => check(site))).toEqual([]);
    const listed = new Set(site.sitemap.map(({ url }) => url.pathname));
    expect(
      lists.filter(({ path, isIndexed }) => isIndexed && !listed.has(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('are searched without loading all of them', () => {
    const files = [...site.files].filter((file) => /^pagefind\/names.*\.json$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const long = files.filter((file) => Buffer.byteLength(site.read(file)) > longestIndexFile);
    expect(long).toEqual([]);
  });

  it.each(['pagefind/names.json', 'es/pagefind/names.json'])(
    'are searched by parts that are all there: %s',
    (file) => {
      const { table } = JSON.parse(site.read(file)) as ShippedNames;
      const { version, firstKeys } = table;
      const paths = firstKeys.split('\n').map((_, number) => namesPartPath(version, number).slice(1));
      expect(paths.length).toBeGreaterThan(5);
      expect(paths.filter((path) => !site.files.has(path))).toEqual([]);
    },
  );
});

/** Addresses inside the site that the main part of a page leads to. */
function linksOf(page: BuiltPage | undefined): string[] {
  const links = page?.root.querySelectorAll('a[href^="/"]') ?? [];
  return links.map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*$/, ''));
}
