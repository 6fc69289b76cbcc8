/**
 * How fast comments are taken and drawn, and how much memory the server needs, against limits; beside Isso where
 * that is installed. Then the search's own benchmark. Never part of the tests: a loaded machine would fail them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type SiteProcess, endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';
import { atOnce, measureApprovals } from './approvals.ts';
import { copyBuiltSite } from './built-site.ts';
import { startIsso } from './isso.ts';
import { measureRender } from './page-render.ts';
import { type LoadResult, measurePosts } from './post-load.ts';
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
  await benchIsso();
  await benchSite();
} finally {
  endSites();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}
await import('../search/bench.ts');

async function benchPosts(): Promise<void> {
  const [root, dataDir] = [makeStandInSite(), folder()];
  folders.push(root);
  const site = await startSite({ root, dataDir, settings: { TRUSTED_HOPS: '1' } });
  const result = await measurePosts(await ownTarget(site.url), warmUp, time);
  await site.end('SIGTERM');
  tell('comments per second', result.perSecond, 'more than', 1_700, '');
  tell('99 in 100 comments answered within', result.p99, 'at most', 40, ' ms');
  explain(result, countStored(dataDir, 'comment'));
}

async function benchIsso(): Promise<void> {
  const dataDir = folder();
  const isso = await startIsso(dataDir);
  if (isso === undefined) {
    console.log('Isso is not installed, so nothing is compared. Where Debian has it: apt-get install isso');
    return;
  }
  const result = await measurePosts(issoTarget(isso.url), warmUp, time);
  await isso.end();
  console.log(
    `beside ${isso.version}, the same comments by the same client: ${result.perSecond.toFixed(0)} per second, 99 in 100 within ${result.p99.toFixed(1)} ms`,
  );
  explain(result, countStored(dataDir, 'comments'));
}

async function benchSite(): Promise<void> {
  const built = copyBuiltSite();
  if (built === undefined) {
    process.exitCode = 1;
    console.log(
      'No built site takes comments, so neither pages nor memory were measured. Build one: npm run test:site',
    );
    return;
  }
  folders.push(built.root);
  const site = await startSite({ root: built.root, dataDir: folder() });
  await wait(3_000);
  tell(`memory of the idle server (${built.from})`, memoryOf(site), 'at most', 150, ' MB');
  await site.end('SIGTERM');
  process.env['DATA_DIR'] = folder();
  const { files, drawing, publishing } = await measureRender(built.root, built.page, 1_000);
  tell(`1,000 comments drawn on ${files} pages`, drawing, 'at most', 50, ' ms');
  tell('a decision among 1,000 comments public after', publishing, 'at most', 1_000, ' ms');
  process.env['DATA_DIR'] = folder();
  const approvals = await measureApprovals(built.root, built.page);
  tell(`${atOnce} approvals at once among 2,000 comments public after`, approvals, 'at most', 2_000, ' ms');
}

/** Megabytes that the process holds, as the operating system counts them. */
function memoryOf({ pid }: SiteProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}

function tell(
  what: string,
  figure: number,
  bound: 'at most' | 'more than',
  limit: number,
  unit: string,
): void {
  const isKept = bound === 'at most' ? figure <= limit : figure > limit;
  const shown = figure.toLocaleString('en-US', { maximumFractionDigits: figure < 100 ? 1 : 0 });
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
    `  20 connections, median ${median.toFixed(1)} ms; ${acknowledged} acknowledged${others}, ${stored} stored ${isKept ? 'kept' : 'BROKEN'}`,
  );
  if (!isKept) process.exitCode = 1;
}
