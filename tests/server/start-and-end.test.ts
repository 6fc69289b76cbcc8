import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCommentServer, openPage } from '../support/comment-server.ts';
import { until } from '../support/journey-server.ts';
import { endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';

let root: string;
let dataDir: string;
beforeEach(() => {
  root = makeStandInSite();
  dataDir = mkdtempSync(join(tmpdir(), 'start-data-'));
});
afterEach(() => {
  endSites();
  for (const folder of [root, dataDir]) rmSync(folder, { recursive: true, force: true });
});

let written = 0;
async function send(url: string, headers: Record<string, string> = {}) {
  written += 1;
  const words = `Is heat or ice better? Question ${written}.`;
  const answer = await fetch(`${url}/comments/`, {
    method: 'POST',
    body: new URLSearchParams({ page: openPage, name: 'A reader', words }),
    headers,
    redirect: 'manual',
  });
  return { words, status: answer.status, body: await answer.text() };
}

describe('the server ends within ten seconds of being told to', () => {
  test('though clients never stop asking, hold connections, and one sends its form byte by byte', async () => {
    const site = await startSite({ root, dataDir });
    const port = Number(new URL(site.url).port);
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    let answers = 0;
    let isOver = false;
    const ask = () => {
      if (isOver) return;
      get({ host: '127.0.0.1', port, agent, path: openPage }, (answer) => {
        answers += 1;
        answer.resume().once('end', ask);
      }).on('error', () => undefined);
    };
    for (let count = 0; count < 4; count += 1) ask();
    const idle = connect(port, '127.0.0.1').on('error', () => undefined);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': 10_000,
      origin: site.url,
    };
    const slow = request({ host: '127.0.0.1', port, path: '/comments/', method: 'POST', headers });
    slow.on('error', () => undefined);
    const trickle = setInterval(() => slow.write('a'), 50);
    await until(() => answers > 20 || undefined);
    const told = performance.now();
    const isEnded = await Promise.race([site.end('SIGTERM').then(() => true), wait(20_000, false)]);
    isOver = true;
    clearInterval(trickle);
    for (const connection of [agent, idle, slow]) connection.destroy();
    expect(isEnded).toBe(true);
    expect(performance.now() - told).toBeLessThan(10_000);
  });
});

test('comments that were closed end what is under way, and open the store no more', async () => {
  const mail = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const send = () => {
    begun.resolve(undefined);
    return mail.promise;
  };
  const server = await openCommentServer({}, { dataDir, send });
  await server.post('/comments/', { page: openPage, name: 'A reader', words: 'Is heat or ice better?' });
  await begun.promise;
  const ended: string[] = [];
  const closing = server.comments.close().then(() => ended.push('comments'));
  await wait(200);
  ended.push('mail');
  mail.resolve(undefined);
  await closing;
  expect(ended).toEqual(['mail', 'comments']);
  rmSync(dataDir, { recursive: true });
  await server.comments.tick();
  expect(existsSync(dataDir)).toBe(false);
  expect(server.reports).toEqual([]);
  await server.close();
});

describe('a server that starts', () => {
  test('finishes a save in whose midst the machine stopped', async () => {
    const content = join(dataDir, 'content');
    mkdirSync(join(content, 'conditions'), { recursive: true });
    const steps = [{ path: 'content/conditions/moved.mdx', before: null, bytes: btoa('Moved') }];
    writeFileSync(join(content, '.unfinished-change.json'), JSON.stringify(steps));
    const site = await startSite({ root, dataDir, settings: { CONTENT_DIR: content } });
    expect(readFileSync(join(content, 'conditions/moved.mdx'), 'utf8')).toBe('Moved');
    await site.end('SIGTERM');
    expect(site.output()).toContain('A save that was cut off is finished now: content/conditions/moved.mdx');
  });

  test('with a damaged store serves the pages, keeps what is written, and takes comments once it is mended', async () => {
    const file = join(dataDir, 'comments.db');
    writeFileSync(file, 'This is no database.'.repeat(1000));
    const site = await startSite({ root, dataDir });
    expect((await fetch(site.url + openPage)).status).toBe(200);
    const refused = await send(site.url);
    expect([refused.status, refused.body]).toEqual([503, expect.stringContaining(refused.words)]);
    expect(site.output()).toContain(file);
    rmSync(file);
    expect((await send(site.url)).status).toBe(303);
    await site.end('SIGTERM');
  });

  test('everywhere, knowing no address of its site, says what is missing and serves for trying out', async () => {
    const site = await startSite({ root, dataDir, settings: { HOST: '0.0.0.0' } });
    const port = new URL(site.url).port;
    const local = `http://127.0.0.1:${port}`;
    await until(() => site.output().includes('SITE_URL=https://') || undefined);
    expect((await send(local, { origin: `http://localhost:${port}` })).status).toBe(303);
    expect((await send(local, { origin: 'https://massage.test' })).status).toBe(403);
    await site.end('SIGTERM');
  });

  test('everywhere with an address of its site says nothing and takes forms from there', async () => {
    const settings = { HOST: '0.0.0.0', SITE_URL: 'https://massage.test' };
    const site = await startSite({ root, dataDir, settings });
    const local = `http://127.0.0.1:${new URL(site.url).port}`;
    expect((await send(local, { origin: 'https://massage.test' })).status).toBe(303);
    await site.end('SIGTERM');
    expect(site.output()).not.toContain('SITE_URL');
  });
});
