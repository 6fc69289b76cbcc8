import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#editor/bridge/content-folder.ts';
import type { EditorAbout } from '#editor/change.ts';
import { changeHelper } from '#store/members.ts';
import { listActivity } from '#store/activity.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { type EditServer, editedPage, openEditServer } from '../support/edit-server.ts';

let edit: EditServer;
beforeEach(async () => (edit = await openEditServer()));
afterEach(() => edit.close());

/** The headers of an editor that is open in a session. */
async function openSession() {
  const { cookie } = await signIn(edit.server);
  return { cookie, 'x-editor': await edit.tokenOf(cookie) };
}

const day = 24 * 60 * 60_000;
const reads = ['api/about', 'api/content', 'api/problems', 'api/page?page=/', `api/file?path=${editedPage}`];
const pages = ['form.html', 'assets/form-1.js', 'preview/', 'preview/conditions/test-pain/', 'after/about/'];

describe('an editor at the desk', () => {
  test('saves a page for whoever is signed in, and sends its files', async () => {
    const headers = await openSession();
    expect((await edit.change('New name', { headers })).status).toBe(200);
    expect(edit.read(editedPage)).toContain('title: New name\n');
    const about = JSON.parse((await edit.ask('api/about', { headers })).body) as EditorAbout;
    expect(about).toMatchObject({ deskUrl: '/desk/', publishUrl: '/desk/publish/' });
    for (const path of [...reads, ...pages]) expect((await edit.ask(path, { headers })).status).toBe(200);
    expect(edit.shown).toEqual(['/', '/conditions/test-pain/', '/about/']);
  });

  test('is never stored, indexed or framed by another site', async () => {
    const headers = await openSession();
    const { headers: sent, body } = await edit.ask('', { headers });
    expect(body).toBe('the editor: index.html');
    expect(sent['cache-control']).toBe('no-store');
    expect(sent['x-robots-tag']).toBe('noindex');
    expect(sent['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(sent['content-security-policy']).toContain("default-src 'none'");
    const asset = await edit.ask('assets/form-1.js', { headers });
    expect(asset.headers['cache-control']).toMatch(/^private, /);
  });

  test('leads somebody who is not signed in to the sign-in, and shows nothing else', async () => {
    const start = await edit.ask('');
    expect([start.status, start.headers['location']]).toEqual([303, '/desk/sign-in/']);
    for (const path of [...reads, ...pages]) expect((await edit.ask(path)).status).toBe(401);
    expect([edit.shown, edit.opened()]).toEqual([[], 0]);
  });
});

/** Sessions that are none, by how they came to be. */
const bad: [string, (good: Record<string, string>) => Promise<Record<string, string>>][] = [
  ['expired', async (good) => ((edit.server.clock.now += 30 * day), good)],
  ['signed out', async (good) => (await edit.server.post('/desk/sign-out/', {}, good), good)],
  [
    'ended everywhere',
    async (good) => (await edit.server.post('/desk/sign-out-everywhere/', {}, await openSession()), good),
  ],
  ['made up', async (good) => ({ ...good, cookie: `desk=${'A'.repeat(32)}` })],
  ['cut short', async (good) => ({ ...good, cookie: good['cookie']?.slice(0, -1) ?? '' })],
  [
    'the hash that the store holds',
    async (good) => {
      const token = good['cookie']?.split('=')[1] ?? '';
      return { ...good, cookie: `desk=${createHash('sha256').update(token).digest('hex')}` };
    },
  ],
  ['none', async ({ 'x-editor': token = '' }) => ({ 'x-editor': token })],
];

test.each(bad)('a session that is %s reads nothing and changes nothing', async (_, make) => {
  const headers = await make(await openSession());
  const [before, opened] = [edit.read(editedPage), edit.opened()];
  expect((await edit.change('Stolen', { headers })).status).toBe(401);
  for (const path of [...reads, ...pages]) {
    const answer = await edit.ask(path, { headers });
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.body).not.toMatch(/the editor|a draft|Test pain/);
  }
  expect(edit.read(editedPage)).toBe(before);
  expect([edit.shown, edit.opened()]).toEqual([[], opened]);
});

/** What another site's page, or a mailed form, would send with the owner's cookie. */
const foreign: [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that hides', { origin: 'null' }],
  ['another site, by what the browser reports', { 'sec-fetch-site': 'cross-site' }],
  ['another host of this domain', { 'sec-fetch-site': 'same-site' }],
  ['an address that was typed', { 'sec-fetch-site': 'none' }],
  ['another page of this site, without the token', { 'x-editor': '1' }],
  ['a token that was made up', { 'x-editor': 'e30.AAAA' }],
];

test.each(foreign)('a change that comes from %s is refused', async (_, change) => {
  const good = await openSession();
  const before = edit.read(editedPage);
  const answer = await edit.change('Stolen', { headers: { ...good, ...change } });
  expect(answer.status).toBe(403);
  expect(edit.read(editedPage)).toBe(before);
});

test.each([['cross-site'], ['same-site']])('nothing is read by a %s page', async (site) => {
  const headers = { ...(await openSession()), 'sec-fetch-site': site };
  for (const path of [...reads, ...pages]) expect((await edit.ask(path, { headers })).status).toBe(403);
  expect(edit.shown).toEqual([]);
});

test('the token of one session is of no use in another, nor is one of another purpose', async () => {
  const [mine, other] = [await openSession(), await openSession()];
  const { signer } = edit.server.comments.context;
  const before = edit.read(editedPage);
  for (const token of [other['x-editor'], signer.sign('act', { of: 'x' }, day)])
    expect((await edit.change('Stolen', { headers: { ...mine, 'x-editor': token } })).status).toBe(403);
  expect(edit.read(editedPage)).toBe(before);
});

test('a helper who may not write reads nothing of the editor; one who may is named in the list of activity', async () => {
  const reader = await signInHelper(edit.server, { mayWrite: false, mayPublish: true });
  for (const path of ['', ...reads, ...pages])
    expect([path, (await edit.ask(path, { headers: reader })).status]).toEqual([path, 403]);
  const { store } = await edit.server.comments.context.openStore();
  await store.database.write((sql) => changeHelper(sql, reader.id, { mayWrite: true, mayPublish: false }));
  const headers = { cookie: reader.cookie, 'x-editor': await edit.tokenOf(reader.cookie) };
  expect((await edit.change('By a helper', { headers })).status).toBe(200);
  const [last] = await listActivity(store, 1);
  expect(last).toMatchObject({ member: { name: 'Hana' }, what: 'page-changed', subject: editedPage });
});

test('two people who begin with one version: the second is told, and nothing is lost', async () => {
  const [mine, theirs] = [await openSession(), await openSession()];
  const base = contentHash(editedPage, Buffer.from(edit.read(editedPage)));
  expect((await edit.change('Mine', { headers: mine, base })).status).toBe(200);
  const second = await edit.change('Theirs', { headers: theirs, base });
  expect([second.status, second.body]).toEqual([409, expect.stringContaining('changed somewhere else')]);
  expect(edit.read(editedPage)).toContain('title: Mine\n');
});

test('a body that is too large is not read to its end, whoever sends it', async () => {
  const headers = { 'content-type': 'application/json', origin: edit.server.url };
  const body = Array.from({ length: 20 }, () => 'x'.repeat(1_000_000));
  const ask = (more: Record<string, string>) =>
    edit.ask('api/change', { method: 'POST', headers: { ...headers, ...more }, body });
  expect((await ask(await openSession())).status).toBe(413);
  expect((await ask({})).status).toBe(401);
});

test.each([
  '../sign-in/',
  '%2e%2e/%2e%2e/secret',
  'preview/../../x',
  'preview/%2e%2e/form.html',
  '/evil.example/',
])('the path %s leads nowhere else', async (path) => {
  const headers = await openSession();
  const answer = await edit.ask(path, { headers });
  expect(answer.status === 404 || answer.body === 'the editor: form.html').toBe(true);
});
