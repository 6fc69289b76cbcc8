import { execFile } from 'node:child_process';
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
  try {
    const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
    return (await run('node_modules/.bin/astro', ['build'], options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${name} site was not built.\n${stdout}\n${stderr}`, { cause: error });
  }
}
