import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer } from '../support/comment-server.ts';
import { signIn } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const day = 24 * 60 * 60_000;

describe('a session', () => {
  const isIn = async (cookie: string) => (await server.ask('/desk/', { headers: { cookie } })).status === 200;

  test('is not to be forged, and ends after 30 days', async () => {
    const { cookie } = await signIn(server);
    const forged = [
      'desk=',
      'desk=x',
      `desk=${'A'.repeat(32)}`,
      cookie.slice(0, -1),
      `x${cookie}`,
      'desk=%00',
    ];
    for (const other of forged) expect([other, await isIn(other)]).toEqual([other, false]);
    const kept = (await dumpStore(server))['session']?.[0]?.['token'];
    expect(await isIn(`desk=${String(kept)}`)).toBe(false);
    server.clock.now += 30 * day - 1;
    expect(await isIn(cookie)).toBe(true);
    server.clock.now += 1;
    expect(await isIn(cookie)).toBe(false);
  });

  test('that was signed out of is over, and no other', async () => {
    const [mine, phone] = [await signIn(server), await signIn(server)];
    await server.post('/desk/sign-out/', {}, mine);
    expect([await isIn(mine.cookie), await isIn(phone.cookie)]).toEqual([false, true]);
  });

  test('comes of a link that works once, for its time', async () => {
    const link = async () =>
      new URL(await server.comments.makeSignInPath(60_000), server.url).searchParams.get('t') ?? '';
    const [used, old] = [await link(), await link()];
    const enter = (token: string) => server.post('/desk/enter/', { token });
    const both = await Promise.all([enter(used), enter(used), enter(used)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 403, 403]);
    server.clock.now += 60_000;
    expect((await enter(old)).status).toBe(403);
  });
});
