/**
 * Asks the site's own server and nginx, one process each over the same folder, for a page and for a file that is
 * named by its content, over 64 connections, in turn. Never part of the tests. Builds nothing: run `npm run build`
 * first. What is measured is the ratio: both share the machine with the program that asks.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { copyBuiltSite } from '../bench/built-site.ts';
import { startSite } from '../support/site-process.ts';
import { freePort } from '../support/free-port.ts';
import { hasNginx } from '../support/nginx.ts';
import { serveWithNginx } from './nginx.ts';
import { spreadOf } from './spread.ts';

const connections = 64;
const seconds = 5;
const rounds = 3;
/** Share of what nginx does that the server of the site must reach. */
const goal = 0.4;

const copy = copyBuiltSite();
if (copy === undefined) throw new Error('There is no built site. Build it first: npm run build');
const client = resolve(copy.root, 'client');
const paths = [copy.page, `/_astro/${largestScript(join(client, '_astro'))}`];

const site = await startSite({ root: copy.root, dataDir: join(copy.root, 'data') });
const port = await freePort();
const stopNginx = hasNginx() ? await serveWithNginx(client, port) : undefined;
if (stopNginx === undefined)
  console.log('nginx is not installed here: the server of the site is measured alone.');
const servers = { site: site.url, ...(stopNginx && { nginx: `http://127.0.0.1:${port}` }) };
try {
  console.log('| file | server | requests a second | p99, ms | of nginx |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const path of paths) await compare(path);
} finally {
  await stopNginx?.();
  await site.end('SIGTERM');
  rmSync(copy.root, { recursive: true });
}

function largestScript(folder: string): string {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const [largest] = scripts.toSorted(
    (a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size,
  );
  if (largest === undefined) throw new Error(`There is no script in ${folder}.`);
  return largest;
}

async function compare(path: string): Promise<void> {
  const results = new Map<string, { rate: number; p99: number }[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, url] of Object.entries(servers)) {
      const result = await ask(url + path);
      // The first round warms both up.
      if (round > 0) results.set(name, [...(results.get(name) ?? []), result]);
    }
  const rateOf = (name: string) => spreadOf((results.get(name) ?? []).map(({ rate }) => rate)).median;
  for (const [name, measured] of results) {
    const p99 = spreadOf(measured.map((result) => result.p99)).median;
    const ratio = rateOf(name) / rateOf('nginx');
    if (ratio < goal) process.exitCode = 1;
    const share = Number.isNaN(ratio) ? '' : ratio.toFixed(2);
    console.log(`| ${path} | ${name} | ${rateOf(name).toFixed(0)} | ${p99} | ${share} |`);
  }
}

async function ask(url: string): Promise<{ rate: number; p99: number }> {
  const headers = { 'accept-encoding': 'gzip' };
  const { requests, latency, errors, non2xx } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
  });
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} requests failed, ${non2xx} were refused.`);
  return { rate: requests.average, p99: latency.p99 };
}
