import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type TestSite, sites } from './sites.ts';

const run = promisify(execFile);

/** Builds both sites before the tests that look at them, unless SKIP_BUILD says that they stand. */
export default async function buildSites(): Promise<void> {
  if (process.env['SKIP_BUILD']) return;
  for (const site of Object.values(sites)) await build(site);
}

async function build({ name, contentDir, outDir }: TestSite): Promise<void> {
  const cacheDir = `node_modules/.astro/${name}`;
  const environment = {
    ...process.env,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    NODE_ENV: 'production',
  };
  try {
    await run('node_modules/.bin/astro', ['build'], { env: environment, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${name} site was not built.\n${stdout}\n${stderr}`);
  }
}
