import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-sites.ts';
import { listFiles } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';

/** The secret of server islands, which Astro otherwise draws anew and this site never uses. */
const settings = { ASTRO_KEY: Buffer.alloc(32, 7).toString('base64') };
/** Both builds get the same address on disk, since the server's part names the folder that it serves. */
const site = { ...sites.second, name: 'again', outDir: 'dist/test/again' };
const firstBuild = 'dist/test/again-first';
const cache = 'node_modules/.astro/tests_fixtures_second-practice';

/** One file of each kind that a build writes. */
const kinds = [
  'client/index.html',
  'client/conditions/test-pain/index.html.br',
  'client/conditions/test-pain/index.md',
  'client/feed.xml',
  'client/llms.txt',
  'client/robots.txt',
  'client/share/neck.png',
  'client/sitemap-0.xml',
  'client/sitemap-index.xml',
  'client/_redirects',
  'redirects/nginx.conf',
  'redirects/redirects.json',
  'server/entry.mjs',
];

describe('two builds of the same content', () => {
  const tidy = () =>
    [site.outDir, firstBuild].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  afterAll(tidy);

  it(
    'are the same to the last byte a day later, with and without what earlier builds left',
    { timeout: 240_000 },
    async () => {
      tidy();
      await buildSite(site, { ...settings, BUILD_DAY: '2026-11-23' });
      renameSync(site.outDir, firstBuild);
      rmSync(cache, { recursive: true });
      // An empty one, or it would be filled with what other sites left.
      mkdirSync(join(cache, 'finished'), { recursive: true });
      await buildSite(site, { ...settings, BUILD_DAY: '2026-11-24' });
      const files = listFiles(firstBuild);
      expect(files).toEqual(expect.arrayContaining(kinds));
      expect(listFiles(site.outDir)).toEqual(files);
      expect(files.filter((file) => !isSame(file))).toEqual([]);
    },
  );
});

function isSame(file: string): boolean {
  const [first, second] = [firstBuild, site.outDir].map((folder) => readFileSync(join(folder, file)));
  if (first === undefined || second === undefined) return false;
  return file === 'server/entry.mjs'
    ? inOrder(first.toString()) === inOrder(second.toString())
    : first.equals(second);
}

/** Astro lists the pictures for its server in the order in which they were ready, and reads them as a set. */
const inOrder = (program: string) => program.split(',').toSorted().join(',');
