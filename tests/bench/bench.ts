/**
 * How fast comments are taken, as ratios of one run: to what SQLite alone does on this disk, with PostgreSQL, and to
 * Isso where that is installed; then how fast they are rendered, against what the build takes for a page, and how much
 * memory the server needs. Then the search's own benchmark. Never part of the tests: a loaded machine would fail them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../support/postgres-server.ts';
import { type SiteProcess, endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';
import { atOnce, measureApprovals } from './approvals.ts';
import { measureBareTransactions } from './bare-sqlite.ts';
import { buildForBench } from './page-time.ts';
import { startIsso } from './isso.ts';
import { measureRender } from './page-render.ts';
import { type LoadResult, connections, measurePosts } from './post-load.ts';
import { countStored, issoTarget, ownTarget } from './targets.ts';

const warmUp = 3_000;
const time = 10_000;
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'bench-'));
  folders.push(made);
  return made;
};

try {
  await benchPosts();
  await benchSite();
} finally {
  endSites();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}
await import('../search/bench.ts');

/** All in one run and in turn: what a disk and a processor do differs from day to day, and only ratios say something. */
async function benchPosts(): Promise<void> {
  const bare = measureBareTransactions(folder(), time);
  console.log(`SQLite alone, one synced transaction after the other: ${Math.round(bare)} per second`);
  const own = await measureOwn('SQLite', {});
  compare('our comments per synced transaction of SQLite alone', own.perSecond / bare, 0.5);
  const postgres = await startPostgres();
  try {
    const shared = await measureOwn('PostgreSQL', {
      COMMENTS_STORE_URL: postgres.url,
      COMMENTS_SECRET: 'only for the benchmark, 32 letters',
    });
    console.log(`  PostgreSQL against SQLite: ${(shared.perSecond / own.perSecond).toFixed(2)}`);
  } finally {
    postgres.stop();
  }
  await benchIsso(own);
}

async function measureOwn(engine: string, settings: Record<string, string>): Promise<LoadResult> {
  const [root, dataDir] = [makeStandInSite(), folder()];
  folders.push(root);
  const site = await startSite({ root, dataDir, settings: { TRUSTED_HOPS: '1', ...settings } });
  const result = await measurePosts(await ownTarget(site.url), warmUp, time);
  await site.end('SIGTERM');
  console.log(
    `${engine}: ${result.perSecond.toFixed(0)} comments per second, 99 in 100 within ${result.p99.toFixed(1)} ms`,
  );
  const url = settings['COMMENTS_STORE_URL'];
  explain(result, url === undefined ? countStored(dataDir, 'comment') : await countInPostgres(url));
  return result;
}

async function countInPostgres(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('SELECT count(*) AS count FROM comment');
  await client.end();
  return Number(rows[0]?.count);
}

async function benchIsso(own: LoadResult): Promise<void> {
  const dataDir = folder();
  const isso = await startIsso(dataDir);
  if (isso === undefined) {
    console.log('Isso is not installed, so nothing is compared. Where Debian has it: apt-get install isso');
    return;
  }
  const result = await measurePosts(issoTarget(isso.url), warmUp, time);
  await isso.end();
  console.log(`${isso.version}: ${result.perSecond.toFixed(0)} comments per second`);
  explain(result, countStored(dataDir, 'comments'));
  compare('ours against Isso', own.perSecond / result.perSecond, 8);
}

function compare(what: string, ratio: number, aim: number): void {
  const isReached = ratio >= aim;
  console.log(`${what}: ${ratio.toFixed(2)}; aim ${aim} or more ${isReached ? 'reached' : 'MISSED'}`);
  if (!isReached) process.exitCode = 1;
}

async function benchSite(): Promise<void> {
  const built = await buildForBench();
  folders.push(built.root);
  const site = await startSite({ root: built.root, dataDir: folder() });
  await wait(3_000);
  report('memory of the idle server', memoryOf(site), 'at most', 160, ' MB');
  await site.end('SIGTERM');
  process.env['DATA_DIR'] = folder();
  const { files, rendering, publishing } = await measureRender(built.root, built.page, 1_000);
  const { pageTime, pages } = built;
  console.log(
    `1,000 comments rendered on ${files} pages: ${rendering.toFixed(0)} ms; the build took ${pageTime.toFixed(0)} ms for each of its ${pages} pages`,
  );
  report('a page of comments against a page of the build', rendering / files / pageTime, 'at most', 1, '');
  report('a decision among 1,000 comments public after', publishing, 'at most', 1_000, ' ms');
  process.env['DATA_DIR'] = folder();
  const approvals = await measureApprovals(built.root, built.page);
  report(`${atOnce} approvals at once among 2,000 comments public after`, approvals, 'at most', 2_000, ' ms');
}

/** Megabytes that the process holds, as the operating system counts them. */
function memoryOf({ pid }: SiteProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}

function report(
  what: string,
  figure: number,
  bound: 'at most' | 'more than',
  limit: number,
  unit: string,
): void {
  const isKept = bound === 'at most' ? figure <= limit : figure > limit;
  const shown = figure.toLocaleString('en-US', {
    maximumFractionDigits: figure < 1 ? 3 : figure < 100 ? 1 : 0,
  });
  console.log(
    `${what}: ${shown}${unit}; limit ${bound} ${limit.toLocaleString('en-US')}${unit} ${isKept ? 'kept' : 'BROKEN'}`,
  );
  if (!isKept) process.exitCode = 1;
}

/** What stands behind a figure; comments that were acknowledged and not kept break it. */
function explain({ acknowledged, median, refused }: LoadResult, stored: number): void {
  const others = [...refused].map(([status, count]) => `, ${count} answered ${status}`).join('');
  const isKept = stored >= acknowledged && refused.size === 0;
  console.log(
    `  ${connections} connections, median ${median.toFixed(1)} ms; ${acknowledged} acknowledged${others}, ${stored} stored ${isKept ? 'kept' : 'BROKEN'}`,
  );
  if (!isKept) process.exitCode = 1;
}
