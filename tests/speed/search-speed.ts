/**
 * Opens a search by its address on a slow line (150 ms, 1.6 Mbit/s: slow 4G) and a processor four times as slow, in turn
 * with the search page itself, and compares when the first page found by its name stands there with when the search
 * page's largest text does. Never part of the tests: a loaded machine would fail them. Builds nothing: run
 * `npm run build` first.
 *
 *     npm run bench:answer        five rounds
 *     npm run bench:answer -- 9   nine rounds
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { copyBuiltSite } from '../bench/built-site.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { startSite } from '../support/site-process.ts';
import { spreadOf } from './spread.ts';

const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const own = '/search/';
const searches = ['/search/?q=jaw', '/search/?q=ringing+in+ears', '/es/search/?q=mandibula'];

const rounds = Number(process.argv[2] ?? 5);
const copy = copyBuiltSite();
if (copy === undefined) throw new Error('There is no built site. Build it first: npm run build');
const site = await startSite({ root: copy.root, dataDir: join(copy.root, 'data') });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const times = new Map<string, number[]>([own, ...searches].map((path) => [path, []]));
try {
  // In turn, so that a busy minute of the machine falls on all alike.
  for (let round = 0; round < rounds; round += 1)
    for (const [path, measured] of times) measured.push(await timeOf(browser, path));
} finally {
  await browser.close();
  await site.end('SIGTERM');
  rmSync(copy.root, { recursive: true });
}

const limit = spreadOf(times.get(own) ?? []).median;
console.log('| page | ms | spread | of the page itself |\n| --- | --- | --- | --- |');
for (const [path, measured] of times) {
  const { median, least, most } = spreadOf(measured);
  console.log(
    `| ${path} | ${median.toFixed(0)} | ${least.toFixed(0)} to ${most.toFixed(0)} | ${(median / limit).toFixed(2)} |`,
  );
}

/** Milliseconds until the largest text of the search page, or the first page that a search found, is there. */
async function timeOf(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', slow4G);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const note = (time: number) => (document.documentElement.dataset['there'] = String(time));
    if (!location.search)
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) note(startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    else
      new MutationObserver((_, observer) => {
        if (document.querySelector('site-search ol a') === null) return;
        observer.disconnect();
        note(performance.now());
      }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.url + path);
  await page.waitForSelector('html[data-there]', { state: 'attached' });
  // A later text may be larger.
  await page.waitForTimeout(1000);
  const time = await page.evaluate(() => Number(document.documentElement.dataset['there']));
  await context.close();
  return time;
}
