import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { currentRelease } from '#publishing/release-folders.ts';
import { beginRun } from '#release/desk/publish-run.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { listActivity } from '#store/activity.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { phoneOf } from '../support/fake-publish.ts';
import { type PublishProject, makeProject, withPhone } from '../support/publish-project.ts';
import { original, spanishPain, translation } from '../support/spanish-pain.ts';

const worker = fileURLToPath(new URL('../support/publish-worker.ts', import.meta.url));
const patience = { timeout: 20_000, interval: 100 };
type Headers = Record<string, string>;

/** Everything but the place of a test's project, which lies outside of this one. */
class TestDesk extends PublishDesk {
  override get unavailable() {
    return undefined;
  }
}

let project: PublishProject;
let desk: PublishDesk;
let server: CommentServer;
let owner: Headers;
beforeEach(async () => {
  project = makeProject();
  const { outDir, contentDir } = project;
  desk = new TestDesk({ folder: process.cwd(), outDir, contentDir, worker });
  server = await openCommentServer({}, { publishing: desk });
  onTestFinished(() => server.close());
  owner = await signIn(server);
  project.edit('content/practice.yaml', withPhone('517-555-0199'));
});

interface Screen {
  changes: { lines: string[] };
  token?: string;
  untranslatedToken?: string;
  message?: { text: string };
  running?: { text: string; steps: { state: string }[] };
  last?: { text: string; isProblem: boolean; problems: { page: string; field: string }[] };
  releases: { id: string; isCurrent: boolean; by?: string; token?: string; pages: { was: string }[] }[];
}
const screen = async (path = '/desk/publish/', headers = owner) =>
  screenOf(await server.ask(path, { headers })) as unknown as Screen;
const press = (path: string, token = '', headers: Headers = owner) => server.post(path, { token }, headers);
const ended = () => vi.waitFor(() => expect(desk.last()?.state).not.toBe('running'), patience);
const activity = async () =>
  (await listActivity((await server.comments.context.openStore()).store, 5)).map(({ what }) => what);

test('the owner sees what changed, publishes it, and takes it back, with everything noted', async () => {
  const before = await screen();
  expect(before.changes.lines).toEqual(['Phone: was 517-555-0100, is now 517-555-0199']);
  const first = basename(currentRelease(project.outDir));
  expect((await press('/desk/publish/start/', before.token)).headers['location']).toBe('/desk/publish/');
  await ended();
  expect(project.shown()).toBe('517-555-0199');
  expect(await screen()).toMatchObject({ changes: { lines: [] }, last: { isProblem: false } });
  await vi.waitFor(async () => expect((await activity())[0]).toBe('published'), patience);

  const { releases } = await screen('/desk/history/');
  expect(releases.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
  expect(releases[0]?.by).toBe('Tester');
  await press('/desk/history/back/', releases[0]?.token);
  await ended();
  expect(project.shown()).toBe('517-555-0100');
  expect(phoneOf(project.contentDir)).toBe('517-555-0100');
  expect(basename(currentRelease(project.outDir))).toBe(first);
  await vi.waitFor(async () => expect((await activity())[0]).toBe('taken-back'), patience);
});

test('the second of two people reads who is publishing and how far it is; the page loads itself again', async () => {
  const { token } = await screen();
  beginRun(project.outDir, { kind: 'publish', by: { id: 'helper', name: 'Hana' } });
  const answer = await server.ask('/desk/publish/', { headers: owner });
  expect(answer.headers['refresh']).toBe('3; url=/desk/publish/');
  expect((screenOf(answer) as unknown as Screen).running).toMatchObject({
    text: expect.stringMatching(/^Hana is publishing, since \w+ \d+, \d{4}, .+\.$/) as string,
    steps: expect.arrayContaining([{ label: 'Checking what is written', state: 'now' }]) as unknown[],
  });
  expect((await press('/desk/publish/start/', token)).headers['location']).toBe('/desk/publish/?done=busy');
  expect(project.shown()).toBe('517-555-0100');
});

test('what is wrong is named by page and field, and nothing is published', async () => {
  project.edit('content/conditions/test-pain.mdx', (text) => text.replace(/^summary: .*$/m, 'summary: ""'));
  await press('/desk/publish/start/', (await screen()).token);
  await ended();
  expect((await screen()).last).toMatchObject({
    isProblem: true,
    problems: [{ page: 'Test pain', field: 'Summary' }],
  });
  expect(project.shown()).toBe('517-555-0100');
});

test('a button publishes what its page showed and nothing else, once', async () => {
  const { token } = await screen();
  project.edit('content/practice.yaml', withPhone('517-555-0155'));
  const changed = await press('/desk/publish/start/', token);
  expect(changed.headers['location']).toBe('/desk/publish/?done=changed');
  const next = await screen('/desk/publish/?done=changed');
  expect(next.message?.text).toContain('something was changed');
  await press('/desk/publish/start/', next.token);
  await ended();
  expect((await press('/desk/publish/start/', next.token)).headers['location']).toContain('done=changed');
  expect(desk.last()?.run.number).toBe(1);
});

test('nobody publishes or takes back without the right to: signed out, from elsewhere, forged, too old, a helper', async () => {
  const { token } = await screen();
  const refused = async (path: string, sent: string | undefined, headers: Headers, status: number) => {
    expect((await press(path, sent, headers)).status, path).toBe(status);
  };
  for (const path of ['publish/start/', 'publish/untranslated/', 'publish/send/', 'history/back/']) {
    const address = `/desk/${path}`;
    await refused(address, token, {}, 303);
    await refused(address, token, { cookie: 'desk=made-up' }, 303);
    await refused(address, token, { ...owner, origin: 'https://elsewhere.test' }, 403);
    await refused(address, token, { ...owner, 'sec-fetch-site': 'cross-site' }, 403);
    await refused(address, `${token}x`, owner, 303);
    await refused(address, undefined, owner, 303);
    expect((await server.ask(address, { headers: owner })).status).toBe(405);
  }
  const helper = await signInHelper(server, { mayWrite: true, mayPublish: false });
  const cookie = { cookie: helper.cookie };
  expect((await screen('/desk/publish/', cookie)).token).toBeUndefined();
  await refused('/desk/publish/start/', token, cookie, 403);
  await refused('/desk/history/back/', token, cookie, 403);
  server.clock.now += 25 * 60 * 60_000;
  await refused('/desk/publish/start/', token, owner, 303);
  expect(desk.last()).toBeUndefined();
  expect(project.shown()).toBe('517-555-0100');
});

test('pages of an earlier release are shown to whoever is signed in, and no other file', async () => {
  const id = basename(currentRelease(project.outDir));
  const look = (path: string, headers: Headers = owner) =>
    server.ask(`/desk/history/look/${path}`, { headers }).then(({ status }) => status);
  expect(await look(`${id}/`)).toBe(200);
  expect(await look(`${id}/`, {})).toBe(303);
  for (const path of [`${id}/../`, `${id}/phone.txt`, `${id}/%2e%2e/content/`, 'none/', '', `${id}//`])
    expect([404, 303], path).toContain(await look(path));
  for (const path of ['/desk/publish/', '/desk/history/'])
    expect((await server.ask(path)).headers['location']).toBe('/desk/sign-in/');
});

describe('a translation that has fallen behind its original', () => {
  beforeEach(() => {
    mkdirSync(join(project.contentDir, 'es', 'conditions'), { recursive: true });
    writeFileSync(join(project.contentDir, translation), spanishPain());
    project.edit(`content/${original}`, (text) =>
      text.replace('[the test catches fire]', '[the test catches fire, the test burns]'),
    );
  });
  const leaveOut = '/desk/publish/untranslated/';
  const refusedRun = async () => {
    await press('/desk/publish/start/', (await screen()).token);
    await ended();
    return screen();
  };

  test('keeps the site from being published until one press leaves it out: not a word of it is lost', async () => {
    const { last, untranslatedToken } = await refusedRun();
    expect(last?.problems).toMatchObject([{ page: 'Dolor de prueba' }]);
    expect(project.shown()).toBe('517-555-0100');
    await press(leaveOut, untranslatedToken);
    await ended();
    expect(project.shown()).toBe('517-555-0199');
    expect(project.read(`content/${translation}`)).toBe(spanishPain().replace('---\n', '---\ndraft: true\n'));
    expect((await screen()).untranslatedToken).toBeUndefined();
    await vi.waitFor(async () => expect(await activity()).toContain('published'), patience);
    expect(await activity()).toContain('page-changed');
  });

  test('is left out by nobody who may not publish, and by no button of another moment', async () => {
    const { untranslatedToken } = await refusedRun();
    const helper = await signInHelper(server, { mayWrite: true, mayPublish: false });
    const cookie = { cookie: helper.cookie };
    expect((await screen('/desk/publish/', cookie)).untranslatedToken).toBeUndefined();
    expect((await press(leaveOut, untranslatedToken, cookie)).status).toBe(403);
    project.edit('content/practice.yaml', withPhone('517-555-0155'));
    expect((await press(leaveOut, untranslatedToken)).headers['location']).toContain('done=changed');
    expect(project.read(`content/${translation}`)).toBe(spanishPain());
  });

  test('is no way around another mistake', async () => {
    project.edit(`content/${original}`, (text) => text.replace(/^summary: .*$/m, 'summary: ""'));
    expect((await refusedRun()).untranslatedToken).toBeUndefined();
  });
});
