/**
 * Opens the front page, a condition and an article as a phone with a slow line does, five times each, and compares
 * the middle run with what counts as good. Never part of the tests: a loaded machine would fail them. Builds
 * nothing: run `npm run build` first. The line and the processor are those of Lighthouse's mobile run.
 */
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { staticSite } from '#server/static-site.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { type WebVitals, watchVitals } from './web-vitals.ts';

const paths = ['/', '/conditions/low-back-pain/', '/articles/self-care-between-visits/'];
const runs = 5;
const good: WebVitals = { largestPaint: 2_500, layoutShift: 0.1, blockingTime: 200 };
/** Bytes a second of 1.6 Mbit/s down and 750 kbit/s up, and milliseconds there and back. */
const line = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };
const slowdown = 4;

const client = join(resolve(process.env['OUT_DIR'] || 'dist'), 'client');
const server = createServer(staticSite(client, (_, __, next) => next())).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
for (const path of paths) {
  const measured: WebVitals[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure(browser, base + path));
  const middle = (name: keyof WebVitals) =>
    measured.map((vitals) => vitals[name]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const isGood = (Object.keys(good) as (keyof WebVitals)[]).every((name) => middle(name) <= good[name]);
  console.log(
    `${path}: largest paint ${middle('largestPaint').toFixed(0)} ms, layout shift ${middle('layoutShift').toFixed(3)}, blocking time ${middle('blockingTime').toFixed(0)} ms: ${isGood ? 'good' : 'NOT GOOD'}`,
  );
  if (!isGood) process.exitCode = 1;
}
await browser.close();
server.close();

async function measure(browser: Browser, url: string): Promise<WebVitals> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 3 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const read = await watchVitals(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const vitals = await read();
  await context.close();
  return vitals;
}
