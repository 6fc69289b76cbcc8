import { resolve } from 'node:path';

/** A site that the tests build: whose content, and where the result lies. */
export interface TestSite {
  name: string;
  contentDir: string;
  outDir: string;
}

/** The shipped content, and a made-up practice that gives every optional fact. */
export const sites = {
  shipped: { name: 'shipped', contentDir: 'content', outDir: 'dist/test/shipped' },
  second: { name: 'second', contentDir: 'tests/fixtures/second-practice', outDir: 'dist/test/second' },
} satisfies Record<string, TestSite>;

/** Folder of a built site's pages. */
export function clientFolder(site: TestSite): string {
  return resolve(site.outDir, 'client');
}
