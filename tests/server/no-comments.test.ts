import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSiteFacts, writeSiteFacts } from '#publishing/site-facts.ts';
import { openPage } from '../support/comment-server.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { endSites, startSite } from '../support/site-process.ts';
import { makeStandInSite } from '../support/stand-in-site.ts';

/** A site on which no page takes comments, with its server. */
async function open(settings: Record<string, string> = {}) {
  const root = makeStandInSite();
  const dataDir = mkdtempSync(join(tmpdir(), 'no-comments-'));
  const content = join(dataDir, 'content');
  cpSync('content', content, { recursive: true });
  onTestFinished(() => {
    endSites();
    for (const folder of [root, dataDir]) rmSync(folder, { recursive: true, force: true });
  });
  writeSiteFacts(root, { ...readSiteFacts(root), pages: [] });
  return startSite({ root, dataDir, settings: { CONTENT_DIR: content, ...settings } });
}

test('a site without comments has a desk where its owner is set: facts, pages, publishing', async () => {
  const site = await open({ OWNER_EMAIL: 'owner@massage.test' });
  const cookie = await signInAt(site);
  const read = (path: string) => fetch(`${site.url}${path}`, { headers: { cookie }, redirect: 'manual' });
  const home = await (await read('/desk/')).text();
  expect(home).toContain('searches found nothing');
  expect(home).not.toContain('wait for an answer');
  for (const path of ['/desk/facts/', '/desk/publish/', '/desk/history/', '/desk/comments/'])
    expect([path, (await read(path)).status]).toEqual([path, 200]);
  expect((await fetch(`${site.url}/desk/facts/`, { redirect: 'manual' })).status).toBe(303);
  const sent = await fetch(`${site.url}/comments/`, {
    ...{ method: 'POST', headers: { origin: site.url }, redirect: 'manual' },
    body: new URLSearchParams({ page: openPage, name: 'A reader', words: 'Is heat or ice better?' }),
  });
  expect(sent.status).toBe(404);
});

test('without comments and without an owner there is no desk', async () => {
  const site = await open();
  expect((await fetch(`${site.url}/desk/`, { redirect: 'manual' })).status).toBe(404);
});
