import { spawn } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { chromium } from 'playwright-core';
import { browserFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';
import { sites } from './sites.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserEndpoint: string;
    siteUrls: { shipped: string; second: string };
  }
}

/** Starts one browser and the real server over each built site, for all browser tests. */
export default async function openBrowser(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: findBrowser(), args: browserFlags });
  const shipped = await serve(sites.shipped.outDir, 4401);
  const second = await serve(sites.second.outDir, 4402);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('siteUrls', { shipped: shipped.url, second: second.url });
  return async () => {
    shipped.stop();
    second.stop();
    await browser.close();
  };
}

async function serve(outDir: string, port: number): Promise<{ url: string; stop: () => void }> {
  const server = spawn(process.execPath, ['src/server/start.ts'], {
    env: { ...process.env, OUT_DIR: outDir, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once('data', () => resolve());
    server.once('exit', (code) => reject(new Error(`The server over ${outDir} ended with ${code}.`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => server.kill() };
}
