import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildDay } from '#lib/build-day.ts';
import { contentDir } from '#lib/content-dir.ts';
import type { Report } from '#report/make-report.ts';

const run = promisify(execFile);
/** Longest time for a report, in milliseconds. */
const patience = 30_000;
const largest = 64 * 1024 * 1024;

let latest: { hash: string; report: Promise<Report> } | undefined;

/**
 * The report on the content as it is now: what `npm run report` finds. Made in a process of its own, so that the site
 * is served meanwhile, and made again only once the content has changed or a day has passed.
 * @returns undefined where this server has no content beside it
 * @throws {Error} where it could not be made in time
 */
export async function contentReport(): Promise<Report | undefined> {
  const folder = resolve(contentDir());
  if (!existsSync(folder)) return undefined;
  const hash = hashOf(folder);
  if (latest?.hash !== hash) {
    const report = makeReport();
    latest = { hash, report };
    report.catch(() => {
      if (latest?.report === report) latest = undefined;
    });
  }
  return latest.report;
}

async function makeReport(): Promise<Report> {
  const command = resolve(import.meta.dirname, '..', '..', 'cli', 'report.ts');
  const { stdout } = await run(process.execPath, [command, '--json', '--no-open'], {
    timeout: patience,
    maxBuffer: largest,
  });
  return JSON.parse(stdout) as Report;
}

/** Changes with every file that is written, and every day. */
function hashOf(folder: string): string {
  const hash = createHash('sha256').update(buildDay());
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
