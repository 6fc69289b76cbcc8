import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/comment-server.ts';
import { drillRounds } from '../support/drill.ts';
import { type OwnPostgres, startPostgres } from '../support/postgres-server.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { type SiteProcess, endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';
import { runSql } from '../support/store-fixtures.ts';
import { StubbornLoad } from '../support/stubborn-load.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

const rounds = drillRounds(2, 10);
/** Milliseconds within which pages of all servers show a decision. */
const agreement = 2_000;
let postgres: OwnPostgres;
let proxy: TcpProxy;
let dataDir: string;
let cookie: string;
const roots = [makeStandInSite(), makeStandInSite()];
const sites: (SiteProcess | undefined)[] = [];

const start = async (place: number) => {
  const url = proxy.through(postgres.url);
  const settings = { TRUSTED_HOPS: '1', COMMENTS_SECRET: 's'.repeat(32), COMMENTS_STORE_URL: url };
  sites[place] = await startSite({ root: roots[place] ?? '', dataDir, settings });
};
const urls = () => sites.flatMap((site) => (site === undefined ? [] : [site.url]));
const rows = () =>
  runSql(postgres.url, 'SELECT words, state FROM comment') as Promise<{ words: string; state: string }[]>;

beforeAll(async () => {
  postgres = await startPostgres();
  proxy = await TcpProxy.start(postgres.url);
  dataDir = mkdtempSync(join(tmpdir(), 'two-servers-'));
  await Promise.all([start(0), start(1)]);
  cookie = await signInAt(sites[0]);
}, 60_000);
afterAll(async () => {
  endSites();
  await proxy.close();
  postgres.stop();
  for (const folder of [...roots, dataDir]) rmSync(folder, { recursive: true, force: true });
});

/** All that readers see of the comments at one server. */
function shownBy(root: string): string {
  const folder = join(root, 'client', openPage);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

async function expectAgreement(published: readonly string[]): Promise<void> {
  const isMissing = (text: string) => published.filter((words) => !text.includes(`"${words}"`));
  const end = Date.now() + agreement;
  while (Date.now() < end && roots.some((root) => isMissing(shownBy(root)).length > 0)) await wait(50);
  expect(roots.map((root) => isMissing(shownBy(root)))).toEqual([[], []]);
}

test('a decision on one server is on the pages of both', async () => {
  const [first] = urls();
  const load = new StubbornLoad(() => [first ?? ''], cookie, 'at rest');
  const running = load.run(1);
  while (load.approved.size < 3) await wait(5);
  load.stop();
  await running;
  const published = (await rows()).filter(({ state }) => state === 'published').map(({ words }) => words);
  await expectAgreement(published);
});

test('limits hold across servers', async () => {
  /** As a reader whose browser is told that the store is busy: it sends the comment again. */
  const send = async (place: number): Promise<number> => {
    const answer = await fetch(`${urls()[place % 2]}/comments/`, {
      method: 'POST',
      body: new URLSearchParams({ page: openPage, name: 'A reader', words: `From one network: ${place}` }),
      headers: { accept: 'application/json', 'x-forwarded-for': '192.0.2.1' },
    });
    await answer.arrayBuffer();
    return answer.status === 503 ? send(place) : answer.status;
  };
  const statuses = await Promise.all(Array.from({ length: 200 }, (_, place) => send(place)));
  expect(Object.groupBy(statuses, String)).toEqual({
    200: Array<number>(5).fill(200),
    429: Array<number>(195).fill(429),
  });
});

test('killed servers, a restarted database and connections that are cut in a commit lose and double nothing', async () => {
  const load = new StubbornLoad(urls, cookie, 'at night');
  const running = load.run(8);
  const goOn = async () => {
    const target = load.acknowledged.size + 30;
    while (load.acknowledged.size < target) await wait(5);
  };
  let cuts = 0;
  for (let round = 0; round < rounds; round += 1) {
    await goOn();
    const killed = round % 2;
    const site = sites[killed];
    sites[killed] = undefined;
    await site?.end('SIGKILL');
    await goOn();
    await start(killed);
    await goOn();
    postgres.restart();
    await goOn();
    // The server gets the commit and its answer is lost, or it never gets it.
    for (const passes of [true, false]) {
      const before = cuts;
      proxy.inspect = (data) => {
        if (!data.includes('COMMIT') || cuts > before) return true;
        cuts += 1;
        if (passes) setTimeout(() => proxy.cut(), 0);
        return passes;
      };
      while (cuts === before) await wait(5);
      proxy.inspect = () => true;
      await goOn();
    }
  }
  load.stop();
  await running;

  const stored = await rows();
  const words = stored.map((row) => row.words);
  const published = stored.filter(({ state }) => state === 'published').map((row) => row.words);
  expect(load.odd).toEqual([]);
  expect(words).toHaveLength(new Set(words).size);
  expect([...load.acknowledged].filter((sent) => !words.includes(sent))).toEqual([]);
  expect([...load.approved].filter((sent) => !published.includes(sent))).toEqual([]);
  await expectAgreement(published);
  expect(load.approved.size).toBeGreaterThan(rounds);
  console.log(
    `${rounds} kills, ${rounds} restarts, ${cuts} cut commits: ${load.acknowledged.size} comments and ${load.approved.size} approvals acknowledged, ${load.refusals} sent again; none lost or doubled.`,
  );
}, 240_000);
