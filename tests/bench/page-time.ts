import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { buildSite } from '../support/build-sites.ts';
import { sites } from '../support/sites.ts';

export interface BuiltSite {
  root: string;
  /** A page that takes comments. */
  page: string;
  /** Milliseconds that the build took to render one page, as the mean of all of them. */
  pageTime: number;
  pages: number;
}

/** Builds the shipped site into a folder of its own, which may be written to. */
export async function buildForBench(): Promise<BuiltSite> {
  // Inside the project, since the built site's server looks for its packages from there.
  mkdirSync(resolve('dist', 'test'), { recursive: true });
  const root = mkdtempSync(resolve('dist', 'test', 'bench-'));
  const printed = await buildSite({ ...sites.shipped, outDir: root }, { DATA_DIR: join(root, 'no-data') });
  const [page] = readSiteFacts(root).pages;
  if (page === undefined) throw new Error('The shipped site has no page that takes comments.');
  const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { root, page: page.path, pageTime: renderingTime(printed) / pages, pages };
}

/** Milliseconds in which Astro rendered all pages, from what a build prints. */
function renderingTime(printed: string): number {
  const [, after = ''] = printed.split('prerendering static routes');
  const [, minutes = '0', count = '', unit] = /Completed in (?:(\d+)m )?([\d.]+)(ms|s)/.exec(after) ?? [];
  if (unit === undefined) throw new Error('The build does not say how long it took to render.');
  return 60_000 * Number(minutes) + Number(count) * (unit === 's' ? 1_000 : 1);
}
