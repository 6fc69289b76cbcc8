import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPage } from '../support/comment-server.ts';
import { endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = makeStandInSite();
  folder = mkdtempSync(join(tmpdir(), 'trouble-process-'));
});
afterEach(() => {
  endSites();
  for (const made of [root, folder]) rmSync(made, { recursive: true, force: true });
});

const settings = { TRUSTED_HOPS: '1' };
let written = 0;

async function send(url: string): Promise<{ words: string; status: number; body: string }> {
  written += 1;
  const words = `Is heat or ice better? Question ${written}.${' Please tell me.'.repeat(150)}`;
  const answer = await fetch(`${url}/comments/`, {
    method: 'POST',
    body: new URLSearchParams({ page: openPage, name: 'A reader', words }),
    headers: { 'x-forwarded-for': `10.0.${written}.1` },
    redirect: 'manual',
  });
  return { words, status: answer.status, body: await answer.text() };
}

/** The pages of the site are served as if nothing was the matter. */
async function expectPages(url: string): Promise<void> {
  for (const [path, status] of [
    ['/', 200],
    [openPage, 200],
    ['/nowhere/', 404],
  ] as const)
    expect((await fetch(`${url}${path}`)).status).toBe(status);
}

function keptWords(dataDir: string): string[] {
  const database = new DatabaseSync(join(dataDir, 'comments.db'));
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const rows = database.prepare('SELECT words FROM comment').all();
  database.close();
  return rows.map(({ words }) => String(words)).sort();
}

// The operating system refuses to let a file grow: SQLite meets a write that fails, in its log, as on a full disk.
test('no file may grow: pages are served, the form says so and keeps the words, and what was taken is kept', async () => {
  const under = ['sh', '-c', 'ulimit -f 600; exec "$@"', 'sh'];
  const site = await startSite({ root, dataDir: folder, settings, under });
  const taken: string[] = [];
  let last = await send(site.url);
  for (let tries = 0; tries < 300 && last.status === 303; tries += 1) {
    taken.push(last.words);
    last = await send(site.url);
  }
  expect(taken.length).toBeGreaterThan(0);
  expect(last).toMatchObject({
    status: 503,
    body: expect.stringContaining('Your words are kept here: please send them again later.'),
  });
  expect(last.body).toContain(last.words);
  await expectPages(site.url);
  await site.end('SIGKILL');

  const again = await startSite({ root, dataDir: folder, settings });
  const after = await send(again.url);
  expect(after.status).toBe(303);
  await again.end('SIGTERM');
  expect(keptWords(folder)).toEqual([...taken, after.words].sort());
});

test('the data folder cannot be made: pages are served, and comments are taken as soon as it can', async () => {
  const blocked = join(folder, 'data');
  writeFileSync(blocked, 'A file stands where the folder should.');
  const site = await startSite({ root, dataDir: blocked, settings });
  const refused = await send(site.url);
  expect(refused.status).toBe(503);
  expect(refused.body).toContain(refused.words);
  await expectPages(site.url);
  expect(site.output()).toContain(blocked);
  rmSync(blocked);
  const after = await send(site.url);
  expect(after.status).toBe(303);
  await site.end('SIGTERM');
  expect(keptWords(blocked)).toEqual([after.words]);
});
