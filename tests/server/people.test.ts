import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listActivity, recordActivity } from '#store/activity.ts';
import { listHelpers } from '#store/members.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

interface Cookie {
  cookie: string;
}
interface People {
  people: { id: string; name: string; email?: string; sessions?: { id: string; isThis: boolean }[] }[];
  invite?: { name: string; errors: Record<string, string> };
}

const publishes = { mayWrite: true, mayPublish: true };
const hana = { name: 'Hana', email: 'Hana@mail.test', role: 'writes' };
const people = async ({ cookie }: Cookie) =>
  screenOf(await server.ask('/desk/people/', { headers: { cookie } })) as unknown as People;
const store = async () => (await server.comments.context.openStore()).store;
const helpers = async () => listHelpers((await store()).database);
const isIn = async ({ cookie }: Cookie) =>
  (await server.ask('/desk/', { headers: { cookie } })).status === 200;

describe('the owner', () => {
  test('invites a helper, who signs in by the link of the mail', async () => {
    const owner = await signIn(server);
    const answer = await server.post('/desk/people/invite/', hana, owner);
    expect(answer.headers['location']).toBe('/desk/people/?done=invited');
    expect(server.emails).toMatchObject([
      { to: 'hana@mail.test', subject: 'Tester invites you to the desk of Test Street Massage' },
    ]);
    const token = /t=(\S+)/.exec(server.emails[0]?.text ?? '')?.[1] ?? '';
    server.clock.now += 6 * 24 * 60 * 60_000;
    expect((await server.post('/desk/enter/', { token })).status).toBe(303);
    expect(await helpers()).toMatchObject([{ name: 'Hana', mayWrite: true, mayPublish: false }]);
  });

  test('is told what is wrong with an invitation, and what was typed stays', async () => {
    const owner = await signIn(server);
    await server.post('/desk/people/invite/', hana, owner);
    for (const [fields, field] of [
      [{ name: '', email: 'ida@mail.test' }, 'name'],
      [{ name: 'Ida', email: 'ida' }, 'email'],
      [{ name: 'Ida', email: 'owner@massage.test' }, 'email'],
      [{ name: 'Ida', email: 'hana@mail.test' }, 'email'],
    ] as const) {
      const answer = await server.post('/desk/people/invite/', fields, owner);
      const { invite } = screenOf(answer) as unknown as People;
      expect([answer.status, invite?.name, Object.keys(invite?.errors ?? {})]).toEqual([
        400,
        fields.name,
        [field],
      ]);
    }
    expect(await helpers()).toHaveLength(1);
    expect(server.emails).toHaveLength(1);
  });

  test('changes what a helper may do, and removes them: each once', async () => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, publishes);
    const change = await server.post('/desk/people/change/', { id: helper.id, role: 'writes' }, owner);
    expect(change.headers['location']).toContain('done=changed');
    expect(await helpers()).toMatchObject([{ mayPublish: false }]);
    const remove = () => server.post('/desk/people/remove/', { id: helper.id }, owner);
    expect((await remove()).headers['location']).toContain('done=removed');
    expect(await isIn(helper)).toBe(false);
    expect((await remove()).headers['location']).toContain('done=gone');
    expect((await server.post('/desk/people/remove/', { id: 'owner' }, owner)).headers['location']).toContain(
      'gone',
    );
    expect(await isIn(owner)).toBe(true);
    const acts = await listActivity(await store(), 9);
    expect(acts.map(({ what }) => what).filter((what) => what !== 'signed-in')).toEqual([
      'member-removed',
      'member-changed',
    ]);
  });

  test('sees every session and ends a stolen one', async () => {
    const [owner, stolen, helper] = [
      await signIn(server),
      await signIn(server),
      await signInHelper(server, publishes),
    ];
    const seen = (await people(owner)).people;
    expect(seen.map(({ sessions }) => sessions?.length)).toEqual([2, 1]);
    const other = seen[0]?.sessions?.find(({ isThis }) => !isThis);
    await server.post('/desk/people/end-session/', { session: other?.id ?? '' }, owner);
    expect([await isIn(owner), await isIn(stolen), await isIn(helper)]).toEqual([true, false, true]);
    await server.post('/desk/people/end-session/', { session: seen[1]?.sessions?.[0]?.id ?? '' }, owner);
    expect(await isIn(helper)).toBe(false);
  });
});

describe('a helper', () => {
  test('sees names and their own sessions, no address and nobody else’s session, and ends none of these', async () => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, publishes);
    const seen = (await people(helper)).people;
    expect(seen.map(({ name, email, sessions }) => [name, email, sessions?.length])).toEqual([
      ['Tester', undefined, undefined],
      ['Hana', undefined, 1],
    ]);
    const [first] = (await people(owner)).people;
    await server.post('/desk/people/end-session/', { session: first?.sessions?.[0]?.id ?? '' }, helper);
    expect(await isIn(owner)).toBe(true);
  });

  test('signs out everywhere, and nobody else with it', async () => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, publishes);
    await server.post('/desk/sign-out-everywhere/', {}, helper);
    expect([await isIn(owner), await isIn(helper)]).toEqual([true, false]);
  });
});

describe('nobody changes who may', () => {
  const posts: [string, Record<string, string>][] = [
    ['/desk/people/invite/', { name: 'Ida', email: 'ida@mail.test', role: 'publishes' }],
    ['/desk/people/change/', { role: 'publishes' }],
    ['/desk/people/remove/', {}],
  ];

  test.each(posts)('by %s without the owner’s session, or from another site', async (path, fields) => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, publishes);
    const ended = await signIn(server);
    await server.post('/desk/sign-out/', {}, ended);
    const sent = { ...fields, id: helper.id };
    const rows = async () => (await dumpStore(server))['member'];
    const before = await rows();
    const statusOf = async (headers: Record<string, string>) =>
      (await server.post(path, sent, headers)).status;
    expect(await statusOf(helper)).toBe(403);
    expect(await statusOf(ended)).toBe(303);
    expect(await statusOf({ cookie: `desk=${'A'.repeat(32)}` })).toBe(303);
    expect(await statusOf({ ...owner, origin: 'https://evil.test' })).toBe(403);
    expect(await statusOf({ ...owner, 'sec-fetch-site': 'cross-site' })).toBe(403);
    server.clock.now += 31 * 24 * 60 * 60_000;
    expect(await statusOf(owner)).toBe(303);
    expect(await rows()).toEqual(before);
  });
});

test('the activity is read page by page, by whoever is signed in', async () => {
  const cookie = await signInHelper(server, { mayWrite: true, mayPublish: false });
  const member = { id: 'owner', name: 'Tester' };
  for (let count = 0; count < 55; count += 1)
    await recordActivity(await store(), { member, what: 'facts-changed', subject: '', at: server.clock.now });
  const page = async (path: string) =>
    screenOf(await server.ask(path, { headers: cookie })) as { acts: { who: string }[]; olderPath?: string };
  const first = await page('/desk/activity/');
  const second = await page(first.olderPath ?? '');
  expect([first.acts.length, first.acts[0]?.who, second.acts.at(-1)?.who]).toEqual([50, 'Tester', 'Hana']);
  expect(second.olderPath).toBeUndefined();
  expect((await server.ask('/desk/activity/')).status).toBe(303);
});
