import { resolve } from 'node:path';
import { contentDir } from '#lib/content-dir.ts';

/** A site that the tests build: whose content, and where the result lies. */
export interface TestSite {
  name: string;
  contentDir: string;
  outDir: string;
}

/** A site that stands already and is to be tested alone, as before it is published. */
export const givenSite = process.env['SITE_DIR'] || undefined;

/** The shipped content, and a made-up practice that gives every optional fact. */
export const sites = {
  shipped: givenSite
    ? { name: 'shipped', contentDir: contentDir(), outDir: givenSite }
    : { name: 'shipped', contentDir: 'content', outDir: 'dist/test/shipped' },
  second: { name: 'second', contentDir: 'tests/fixtures/second-practice', outDir: 'dist/test/second' },
} satisfies Record<string, TestSite>;

/** Folder of a built site's pages. */
export function clientFolder(site: TestSite): string {
  return resolve(site.outDir, 'client');
}
