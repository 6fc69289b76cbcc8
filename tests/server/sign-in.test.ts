import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn } from '../support/comment-steps.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

describe('the owner signs in', () => {
  test('by a mailed link, whose page has a button', async () => {
    await server.post('/desk/sign-in/', { email: 'Owner@massage.test ' });
    await expect.poll(() => server.emails).toHaveLength(1);
    expect(server.emails.map(({ subject }) => subject)).toEqual(['Your link to the desk']);
    const link = /http\S+t=\S+/.exec(server.emails[0]?.text ?? '')?.[0] ?? '';
    const opened = screenOf(await server.ask(link.slice(server.url.length))) as { token: string };
    const entered = await server.post('/desk/enter/', { token: opened.token });
    expect([entered.status, entered.headers['location']]).toEqual([303, '/desk/']);
    const [cookie = ''] = entered.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^desk=\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect(screenOf(await server.ask('/desk/', { headers }))['waiting']).toBeDefined();
  });

  test('and nobody learns whose address it is', async () => {
    const owner = await server.post('/desk/sign-in/', { email: 'owner@massage.test' });
    const other = await server.post('/desk/sign-in/', { email: 'reader@mail.test' });
    expect(other).toMatchObject({ status: owner.status, body: owner.body });
    await expect.poll(() => server.emails).toHaveLength(1);
  });

  test('and nobody can fill the mailbox', async () => {
    const asked = Array.from({ length: 12 }, () =>
      server.post('/desk/sign-in/', { email: 'owner@massage.test' }),
    );
    expect((await Promise.all(asked)).filter(({ status }) => status === 429)).toHaveLength(7);
    await expect.poll(() => server.emails).toHaveLength(3);
  });

  test('nor learns it by how long an answer takes: the mail goes out after it', async () => {
    let isSending = false;
    const slow = await openCommentServer(
      {},
      {
        send: () => {
          isSending = true;
          return new Promise(() => undefined);
        },
      },
    );
    const answer = await slow.post('/desk/sign-in/', { email: 'owner@massage.test' });
    expect([answer.status, screenOf(answer)]).toMatchObject([200, { isSent: true }]);
    await expect.poll(() => isSending).toBe(true);
    await slow.close();
  });

  test('and a stranger who asks all day shuts nobody out: the owner has a good link within five minutes', async () => {
    await server.close();
    server = await openCommentServer({ TRUSTED_HOPS: '1' });
    const ask = (network: number) =>
      server.post(
        '/desk/sign-in/',
        { email: 'owner@massage.test' },
        { 'x-forwarded-for': `10.0.${network}.1` },
      );
    for (let network = 0; network < 40; network += 1) await ask(network);
    await expect.poll(() => server.emails).toHaveLength(3);
    server.clock.now += 5 * 60_000;
    await ask(41);
    await expect.poll(() => server.emails).toHaveLength(4);
  });

  test('where others are sent to the way in', async () => {
    const answer = await server.ask('/desk/');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/desk/sign-in/']);
  });

  test('and out again', async () => {
    const cookie = await signIn(server);
    expect((await server.post('/desk/sign-out/', {}, cookie)).status).toBe(303);
    expect((await server.ask('/desk/', { headers: cookie })).status).toBe(303);
  });

  test('behind TLS, with a cookie that stays on this host', async () => {
    const secure = await openCommentServer({ SITE_URL: 'https://massage.test' });
    const link = new URL(await secure.comments.makeSignInPath(60_000), secure.url);
    const answer = await secure.post(
      '/desk/enter/',
      { token: link.searchParams.get('t') ?? '' },
      { origin: 'https://massage.test' },
    );
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-desk=\S+; .*; Secure$/);
    await secure.close();
  });

  test('at the address that is served, though the site has one of its own', async () => {
    const local = await openCommentServer({}, { facts: { website: 'https://massage.test' } });
    const cookie = await signIn(local);
    expect(cookie.cookie).toMatch(/^desk=/);
    expect((await local.ask('/desk/', { headers: cookie })).status).toBe(200);
    await local.close();
  });
});
