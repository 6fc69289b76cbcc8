import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { staticSite } from '#server/static-site.ts';
import { rules, violations } from './axe.ts';
import { browserFlags } from './browser-flags.ts';
import { ofTheTests } from './build-sites.ts';
import { findHeadlessBrowser } from './find-browser.ts';
import { type TestSite, clientFolder } from './sites.ts';
import { screens } from './visit.ts';

const run = promisify(execFile);

/**
 * Runs the tests that every built site has to pass over one site.
 * @throws {Error} that holds what failed
 */
export async function runSiteTests({ contentDir, outDir }: TestSite): Promise<void> {
  const env = { ...process.env, ...ofTheTests, CONTENT_DIR: contentDir, SITE_DIR: outDir };
  try {
    await run('node_modules/.bin/vitest', ['run', '--project', 'site'], { env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}

/** What axe finds wrong on pages of one site, on a phone by day and on a laptop at night. */
export async function siteViolations(site: TestSite, paths: readonly string[]): Promise<string[]> {
  const server = createServer(staticSite(clientFolder(site)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: findHeadlessBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}`, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      for (const [viewport, colorScheme] of [
        [screens.phone, 'light'],
        [screens.laptop, 'dark'],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page, rules)).map((violation) => `${path}: ${violation}`));
      }
    }
    return found;
  } finally {
    await browser.close();
    server.close();
  }
}
