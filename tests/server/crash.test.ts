import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommentLoad } from '../support/comment-load.ts';
import { openPage } from '../support/comment-server.ts';
import { drillRounds } from '../support/drill.ts';
import { until } from '../support/journey-server.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';

const crashes = drillRounds(8, 20);
/** Most comments that a crash waits for. */
const most = 30;
let root: string;
let dataDir: string;
beforeAll(() => {
  root = makeStandInSite();
  dataDir = mkdtempSync(join(tmpdir(), 'crash-data-'));
});
afterAll(() => {
  endSites();
  for (const folder of [root, dataDir]) rmSync(folder, { recursive: true, force: true });
});

const start = () => startSite({ root, dataDir, settings: { TRUSTED_HOPS: '1' } });

/** Lets some comments come in, and in turn a decision begin or come to its end, and then a moment pass. */
async function comeToRandomPoint(load: CommentLoad, crash: number): Promise<void> {
  const comments = load.acknowledged.size + Math.random() * most;
  const begun = load.decisions + (crash % 2);
  const ended = load.approved.size + (crash % 4 === 2 ? 1 : 0);
  const isThere = () =>
    load.acknowledged.size >= comments && load.decisions >= begun && load.approved.size >= ended;
  while (!isThere()) await wait(2);
  await wait(Math.random() * 40);
}

/** What SQLite says of a copy of the store, so that the server itself has to put its files in order. */
function integrity(): unknown {
  const copy = mkdtempSync(join(tmpdir(), 'crash-copy-'));
  cpSync(dataDir, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, 'comments.db'));
  const [row] = database.prepare('PRAGMA integrity_check').all();
  database.close();
  rmSync(copy, { recursive: true });
  return row?.['integrity_check'];
}

/** All files that visitors are given, by path within the folder. */
const servedFiles = () =>
  readdirSync(join(root, 'client'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'client').length));

const file = (path: string) => join(root, 'client', path);

function hasTwins(path: string): boolean {
  const text = readFileSync(file(path));
  const [br, gz] = [readFileSync(file(`${path}.br`)), readFileSync(file(`${path}.gz`))];
  return brotliDecompressSync(br).equals(text) && gunzipSync(gz).equals(text);
}

function readComments(): { words: string; state: string }[] {
  const database = new DatabaseSync(join(dataDir, 'comments.db'), { timeout: 5_000 });
  const rows = database.prepare('SELECT words, state FROM comment').all();
  database.close();
  return rows as { words: string; state: string }[];
}

test(
  `killed at ${crashes} random points under load, the server loses and doubles nothing that it acknowledged`,
  { timeout: 240_000 },
  async () => {
    const load = new CommentLoad();
    let cookie = '';
    for (let crash = 0; crash < crashes; crash += 1) {
      const site = await start();
      if (crash === 0) cookie = await signInAt(site);
      const running = load.run(site.url, cookie, 6);
      await comeToRandomPoint(load, crash);
      load.stop();
      await site.end('SIGKILL');
      await running;
      expect(integrity()).toBe('ok');
    }

    const site = await start();
    for (const name of servedFiles().filter((path) => path.endsWith('.new')))
      expect((await fetch(`${site.url}${name}`)).status).toBe(404);

    const rows = readComments();
    const kept = rows.map(({ words }) => words);
    const published = rows.filter(({ state }) => state === 'published').map(({ words }) => words);
    expect([...load.acknowledged].filter((words) => !kept.includes(words))).toEqual([]);
    expect(kept).toHaveLength(new Set(kept).size);
    expect([...load.approved].filter((words) => !published.includes(words))).toEqual([]);
    expect(load.failedViews).toEqual([]);

    // What was decided as the server went down is put into the pages as it comes up.
    const pages = () => servedFiles().filter((path) => path.startsWith(openPage) && path.endsWith('.html'));
    const shows = (words: string) =>
      pages().some((path) => readFileSync(file(path), 'utf8').includes(`"${words}"`));
    await until(() => (published.every(shows) && pages().every(hasTwins)) || undefined);
    const served = await (await fetch(`${site.url}${openPage}`)).text();
    expect(served).toBe(readFileSync(file(`${openPage}index.html`), 'utf8'));
    // Enough was going on for the crashes to mean something.
    expect(load.acknowledged.size).toBeGreaterThan(crashes);
    expect(load.approved.size).toBeGreaterThanOrEqual(crashes / 4);
    expect(load.views).toBeGreaterThan(crashes);
    await site.end('SIGTERM');
    console.log(
      `${crashes} crashes: ${load.acknowledged.size} comments and ${load.approved.size} approvals acknowledged, ${load.views} page views; none lost, doubled or torn.`,
    );
  },
);
