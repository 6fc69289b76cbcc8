import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type TestSite, givenSite, sites } from './sites.ts';

const run = promisify(execFile);

/** Builds both sites before the tests that look at them, unless SKIP_BUILD or SITE_DIR says that they stand. */
export default async function buildSites(): Promise<void> {
  if (process.env['SKIP_BUILD'] || givenSite !== undefined) return;
  for (const site of Object.values(sites)) await buildSite(site);
}

/** What the test runner tells its workers of themselves; a build that inherits it would build for development. */
export const ofTheTests = {
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  SSR: undefined,
  VITEST: undefined,
};

/**
 * Before the first build of a content folder its cache gets what other sites have finished: results under the hash of
 * all that they depend on, such as drawings and scripts, which are the same on every site.
 * @param folder of the content, with the path that the site lies below
 */
export function fillCache(folder: string): void {
  const cacheOf = (name: string) =>
    join('node_modules', '.astro', name.replaceAll(/[^\w-]+/g, '_'), 'finished');
  const cache = cacheOf(folder);
  if (existsSync(cache)) return;
  for (const { contentDir } of Object.values(sites))
    if (contentDir !== folder && existsSync(cacheOf(contentDir)))
      cpSync(cacheOf(contentDir), cache, { recursive: true });
}

/**
 * Builds one site into its folder. `settings` are added to its environment.
 * @returns what the build printed
 * @throws {Error} that holds all that the build said
 */
export async function buildSite(
  { name, contentDir, outDir }: TestSite,
  settings: Record<string, string> = {},
): Promise<string> {
  const environment = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    NODE_ENV: 'production',
    ...ofTheTests,
    ...settings,
  };
  fillCache(contentDir);
  try {
    const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
    return (await run('node_modules/.bin/astro', ['build'], options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${name} site was not built.\n${stdout}\n${stderr}`, { cause: error });
  }
}
