import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentRelease } from '#publishing/release-folders.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { sites } from '../support/sites.ts';

/** A copy of a built site that takes comments, and the page to measure; undefined where none was built. */
export function copyBuiltSite(): { root: string; page: string; from: string } | undefined {
  for (const from of ['dist', ...Object.values(sites).map(({ outDir }) => outDir)]) {
    const page = existsSync(join(from, 'server', 'site-facts.json'))
      ? readSiteFacts(from).pages[0]?.path
      : undefined;
    if (page === undefined) continue;
    // Inside the project, since the built site's server looks for its packages from there.
    mkdirSync(resolve('dist', 'test'), { recursive: true });
    const root = mkdtempSync(resolve('dist', 'test', 'bench-'));
    for (const part of ['client', 'server'])
      cpSync(join(currentRelease(from), part), join(root, part), { recursive: true });
    return { root, page, from };
  }
  return undefined;
}
