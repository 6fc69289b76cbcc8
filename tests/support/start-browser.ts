import type { TestProject } from 'vitest/node';
import { chromium } from 'playwright-core';
import { browserFlags } from './browser-flags.ts';
import { findHeadlessBrowser } from './find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserEndpoint: string;
  }
}

/** A test waits for what its page does, so threads beside it that compile and collect only take a core from the others. */
const oneThread = '--js-flags=--single-threaded';

/** Starts one browser for all tests of a project. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({
    executablePath: findHeadlessBrowser(),
    args: [...browserFlags, oneThread],
  });
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
