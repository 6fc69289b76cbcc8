import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listActivity } from '#store/activity.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn, signInHelper } from '../support/comment-steps.ts';
import {
  addPasskey,
  askChallenge,
  cookieOf,
  enterByPasskey,
  passkeyRows,
  problemOf,
  refusal,
  sendProof,
} from '../support/passkey-steps.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer({ HOST: 'localhost' })));
afterEach(() => server.close());

interface Cookie {
  cookie: string;
}
interface Person {
  name: string;
  passkeys?: { list: { id: string; name: string; used?: string }[] };
}

const writes = { mayWrite: true, mayPublish: false };
const people = async ({ cookie }: Cookie) =>
  screenOf(await server.ask('/desk/people/', { headers: { cookie } }))['people'] as Person[];
const isIn = async ({ cookie }: Cookie) =>
  (await server.ask('/desk/', { headers: { cookie } })).status === 200;
const activity = async () => {
  const { store } = await server.comments.context.openStore();
  return (await listActivity(store, 9)).map(({ member, what, subject }) => [member.name, what, subject]);
};

describe('a member', () => {
  test('adds a passkey, signs in by it as often as they like, and removes it', async () => {
    const owner = await signIn(server);
    const { passkey, done } = await addPasskey(server, owner);
    expect(done).toBe('passkey-added');
    for (const counter of [1, 2]) {
      const entered = await enterByPasskey(server, passkey, { counter });
      expect([entered.status, entered.headers['location']]).toEqual([303, '/desk/']);
      expect(await isIn(cookieOf(entered))).toBe(true);
    }
    const [{ passkeys } = {}] = await people(owner);
    expect(passkeys?.list).toMatchObject([{ id: passkey.name, name: 'Firefox on Android' }]);
    await server.post('/desk/people/remove-passkey/', { id: passkey.name }, owner);
    expect(problemOf(await enterByPasskey(server, passkey, { counter: 3 }))).toEqual(refusal);
    expect((await activity()).slice(0, 4)).toEqual([
      ['Tester', 'passkey-removed', 'Firefox on Android'],
      ['Tester', 'signed-in', 'Firefox on Android'],
      ['Tester', 'signed-in', 'Firefox on Android'],
      ['Tester', 'passkey-added', 'Firefox on Android'],
    ]);
  });

  test('gets a mail about a new passkey, at their own address', async () => {
    await addPasskey(server, await signIn(server));
    await expect.poll(() => server.emails).toHaveLength(1);
    expect(server.emails[0]).not.toHaveProperty('to');
    await addPasskey(server, await signInHelper(server, writes));
    await expect.poll(() => server.emails).toHaveLength(2);
    expect(server.emails[1]).toMatchObject({
      to: 'hana@mail.test',
      subject: 'A passkey was added for the desk',
    });
    expect(server.emails[1]?.text).toContain('"Firefox on Android"');
  });

  test('whose device does not count signs in all the same', async () => {
    const { passkey } = await addPasskey(server, await signIn(server));
    for (let time = 0; time < 2; time += 1) expect((await enterByPasskey(server, passkey)).status).toBe(303);
  });

  test('sees, removes and uses their own passkeys alone', async () => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, writes);
    const { passkey: owners } = await addPasskey(server, owner);
    const { passkey: helpers } = await addPasskey(server, helper);
    const seen = async (cookie: Cookie) =>
      (await people(cookie)).map(({ passkeys }) => passkeys?.list.map(({ id }) => id));
    expect(await seen(owner)).toEqual([[owners.name], undefined]);
    expect(await seen(helper)).toEqual([undefined, [helpers.name]]);
    const removed = await server.post('/desk/people/remove-passkey/', { id: owners.name }, helper);
    expect(removed.headers['location']).toContain('done=gone');
    const entered = cookieOf(await enterByPasskey(server, helpers, { userHandle: helper.id }));
    expect((await people(entered)).map(({ passkeys }) => passkeys !== undefined)).toEqual([false, true]);
  });

  test('signs out everywhere, out of sessions by passkey too, and comes back by it', async () => {
    const owner = await signIn(server);
    const { passkey } = await addPasskey(server, owner);
    const session = cookieOf(await enterByPasskey(server, passkey, { counter: 1 }));
    await server.post('/desk/sign-out-everywhere/', {}, owner);
    expect(await isIn(session)).toBe(false);
    expect((await enterByPasskey(server, passkey, { counter: 2 })).status).toBe(303);
  });

  test('has ten passkeys at most, and none of them twice', async () => {
    const owner = await signIn(server);
    const { passkey } = await addPasskey(server, owner);
    expect((await addPasskey(server, owner, { passkey })).done).toBe('passkey-failed');
    expect((await addPasskey(server, await signInHelper(server, writes), { passkey })).done).toBe(
      'passkey-failed',
    );
    for (let count = 1; count < 10; count += 1) await addPasskey(server, owner);
    expect((await addPasskey(server, owner)).done).toBe('passkeys-full');
    expect(await passkeyRows(server)).toHaveLength(10);
  });

  test('who was removed is let in by none of their passkeys', async () => {
    const owner = await signIn(server);
    const helper = await signInHelper(server, writes);
    const { passkey } = await addPasskey(server, helper);
    await server.post('/desk/people/remove/', { id: helper.id }, owner);
    expect(await passkeyRows(server)).toEqual([]);
    expect(problemOf(await enterByPasskey(server, passkey, { userHandle: helper.id }))).toEqual(refusal);
  });
});

test('a passkey of the public address signs in there alone, with a cookie that stays on this host', async () => {
  const secure = await openCommentServer({ SITE_URL: 'https://massage.test' });
  const origin = 'https://massage.test';
  const link = new URL(await secure.comments.makeSignInPath(60_000), secure.url);
  const entered = await secure.post('/desk/enter/', { token: link.searchParams.get('t') ?? '' }, { origin });
  const { passkey, done } = await addPasskey(secure, cookieOf(entered), { origin });
  expect(done).toBe('passkey-added');
  const proof = async (at: string, host?: string) =>
    passkey.prove({
      challenge: await askChallenge(secure),
      origin: at,
      ...(host !== undefined && { host }),
    });
  const send = async (credential: string) => sendProof(secure, credential, { origin });
  expect((await send(await proof(secure.url, 'massage.test'))).status).toBe(403);
  expect((await send(await proof('https://evil.massage.test', 'massage.test'))).status).toBe(403);
  const answer = await send(await proof(origin));
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-desk=\S+; .*; Secure$/);
  await secure.close();
});
