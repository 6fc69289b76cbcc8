import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../support/comment-server.ts';
import { freePort } from '../support/free-port.ts';
import { startNginx } from '../support/nginx.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { type SiteProcess, endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';
import { makeSchema, runSql } from '../support/store-fixtures.ts';

/** Two servers that share one PostgreSQL, behind nginx with the example configuration. */
const address = 'https://massage.test';
const roots = [makeStandInSite(), makeStandInSite()];
const dataDirs = roots.map(() => mkdtempSync(join(tmpdir(), 'several-')));
const servers: SiteProcess[] = [];
let schema: Awaited<ReturnType<typeof makeSchema>>;
let url: string;
let stopNginx: (() => Promise<void>) | undefined;

beforeAll(async () => {
  schema = await makeSchema();
  const settings = {
    COMMENTS_STORE_URL: schema.url,
    COMMENTS_SECRET: 's'.repeat(32),
    SITE_URL: address,
    TRUSTED_HOPS: '1',
  };
  for (const [place, root] of roots.entries())
    servers.push(await startSite({ root, dataDir: dataDirs[place] ?? '', settings }));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const [first, second] = servers.map((server) => new URL(server.url).host);
  const changes: [string, string][] = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['listen [::]:80;', ''],
    ['server 127.0.0.1:4321 ', `server ${first} `],
    ['# server 10.0.0.12:4321 ', `server ${second} `],
  ];
  let text = readFileSync('deploy/nginx/server.conf', 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  stopNginx = await startNginx(text, [port]);
}, 60_000);
afterAll(async () => {
  await stopNginx?.();
  endSites();
  await schema.drop();
  for (const folder of [...roots, ...dataDirs]) rmSync(folder, { recursive: true, force: true });
});

const send = (words: string, from: string, origin = address) =>
  fetch(`${url}/comments/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'x-forwarded-for': from, accept: 'application/json' },
    body: new URLSearchParams({ page: openPage, name: 'A reader', words }),
  });
const rows = () => runSql(schema.url, 'SELECT words, sender FROM comment ORDER BY created');

it('takes comments through nginx at both servers, and none of another site', async () => {
  for (const number of [1, 2, 3, 4]) {
    const { status } = await send(`Thank you, this helped me, number ${number}.`, '203.0.113.9');
    expect([number, status < 400]).toEqual([number, true]);
  }
  expect((await send('Not from here.', '203.0.113.9', 'https://elsewhere.test')).status).toBe(403);
  expect(await rows()).toHaveLength(4);
});

it('believes what nginx says of the sender, and nothing that the sender says', async () => {
  await send('I claim to be somebody else altogether.', '198.51.100.1');
  const senders = new Set((await rows()).map(({ sender }) => sender));
  expect(senders.size).toBe(1);
});

it('keeps one sign-in for both servers', async () => {
  const cookie = await signInAt(servers[0]);
  for (const request of [1, 2]) {
    const desk = await fetch(`${url}/desk/`, { headers: { cookie }, redirect: 'manual' });
    expect([request, desk.status]).toEqual([request, 200]);
  }
});

it('goes on with one server where the other is gone', async () => {
  await servers[0]?.end('SIGKILL');
  for (let request = 0; request < 6; request += 1) {
    expect((await fetch(url + openPage)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  }
});
