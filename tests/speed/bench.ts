/**
 * Opens one page of each kind as Lighthouse's phone does (slow 4G and a slow processor, simulated), in turn with an
 * empty page of the same server, and compares when the largest part of the first screen is there. Never part of the
 * tests: a loaded machine would fail them. Builds nothing: run `npm run build` first.
 *
 *     npm run bench:pages              every kind of page and the largest ones, five runs each
 *     npm run bench:pages -- 9 /safe/  nine runs of one page
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openStore } from '#store/open-store.ts';
import { copyBuiltSite } from '../bench/built-site.ts';
import { browserFlags } from '../support/browser-flags.ts';
import { findBrowser } from '../support/find-browser.ts';
import { published } from '../support/sample-comments.ts';
import { startSite } from '../support/site-process.ts';
import { freePort } from '../support/free-port.ts';
import { type PageSpeed, measurePage } from './lighthouse.ts';
import { spreadOf } from './spread.ts';

/** A page of a common length on which so many readers wrote a few sentences. */
const commentedPath = '/conditions/jaw-pain/';
const comments = 10;

const pages = [
  '/',
  '/conditions/low-back-pain/',
  '/conditions/neck-pain/',
  '/therapies/therapeutic-massage/',
  '/therapies/trigger-point-therapy/',
  '/articles/self-care-between-visits/',
  '/conditions/',
  '/search/',
  '/body/',
  '/evidence/',
  commentedPath,
];
const emptyPath = '/empty/';
const emptyPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Empty</title><p>Empty.';
/** How much later than the empty page a page may be there. */
const goal = 1.1;

const [runs = 5, ...named] = process.argv.slice(2).map((word) => (/^\d+$/.test(word) ? Number(word) : word));
const paths = named.length > 0 ? named.map(String) : pages;
const copy = copyBuiltSite();
if (copy === undefined) throw new Error('There is no built site. Build it first: npm run build');
mkdirSync(join(copy.root, 'client', emptyPath));
writeFileSync(join(copy.root, 'client', emptyPath, 'index.html'), emptyPage);

const port = await freePort();
process.env['DATA_DIR'] = join(copy.root, 'data');
await publishComments(commentedPath, comments);
const site = await startSite({ root: copy.root, dataDir: join(copy.root, 'data') });
// The whole browser: the mouse of the headless shell rests on the page, which is a touch and loads its scripts.
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags, `--remote-debugging-port=${port}`],
});
console.log(`${browser.browserType().name()} ${browser.version()} (${findBrowser()})`);
const measured = new Map<string, PageSpeed[]>([emptyPath, ...paths].map((path) => [path, []]));
try {
  await measurePage(site.url + emptyPath, port);
  // In turn, so that a busy minute of the machine falls on all pages alike.
  for (let run = 0; run < Number(runs); run += 1)
    for (const [path, speeds] of measured) speeds.push(await measurePage(site.url + path, port));
} finally {
  await browser.close();
  await site.end('SIGTERM');
  rmSync(copy.root, { recursive: true });
}

const limit = spreadOf(valuesOf(emptyPath, 'largestPaint')).median;
console.log('| page | LCP, ms | spread | of the empty page | CLS | requests | bytes |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const path of measured.keys()) {
  const { median, least, most } = spreadOf(valuesOf(path, 'largestPaint'));
  const ratio = median / limit;
  const shift = Math.max(...valuesOf(path, 'layoutShift'));
  if (ratio > goal || shift > 0) process.exitCode = 1;
  const [requests, bytes] = [valuesOf(path, 'requests'), valuesOf(path, 'bytes')].map(
    (values) => spreadOf(values).median,
  );
  console.log(
    `| ${path} | ${median.toFixed(0)} | ${least.toFixed(0)} to ${most.toFixed(0)} | ${ratio.toFixed(2)} | ${shift.toFixed(3)} | ${requests} | ${bytes} |`,
  );
}
console.log(
  process.exitCode
    ? `\nNOT every page is within ${goal} of the empty page.`
    : `\nEvery page is within ${goal} of the empty page, and nothing moves.`,
);

function valuesOf(path: string, name: keyof PageSpeed): number[] {
  return (measured.get(path) ?? []).map((speed) => speed[name]);
}

async function publishComments(page: string, count: number): Promise<void> {
  const store = await openStore();
  for (let number = 1; number <= count; number += 1)
    await published(store, {
      page,
      name: `Reader ${number}`,
      words: `Thank you for this page. My jaw has clicked for ${number} years, mostly in the morning.\n\nIs it better to rest it on such days, or to keep it moving?`,
    });
  await store.database.close();
}
