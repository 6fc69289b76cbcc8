import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listActivity } from '#store/activity.ts';
import { removeHelper } from '#store/members.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { sendComment, signIn, signInHelper } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

interface Desk {
  cards: { tokens: Record<string, string>; choice?: string; email?: string }[];
  mayDecide: boolean;
  many?: { fields: Record<string, string> };
}
interface Cookie {
  cookie: string;
}

const desk = async ({ cookie }: Cookie) =>
  screenOf(await server.ask('/desk/comments/', { headers: { cookie } })) as unknown as Desk;
const store = async () => (await server.comments.context.openStore()).store;
const activity = async () =>
  (await listActivity(await store(), 50)).map(({ member, what, subject }) => [member.name, what, subject]);
const comments = async () => {
  const { comment, erased } = await dumpStore(server);
  return { comment, erased };
};

const writes = { mayWrite: true, mayPublish: false };
const publishes = { mayWrite: true, mayPublish: true };

describe('a helper who writes and does not publish', () => {
  test('reads the comments, without a button and without the address of whoever wrote', async () => {
    await sendComment(server, { email: 'reader@mail.test' });
    await sendComment(server, { words: 'And one more.' });
    const seen = await desk(await signInHelper(server, writes));
    expect(seen.mayDecide).toBe(false);
    expect(seen.many).toBeUndefined();
    expect(seen.cards).toHaveLength(2);
    for (const card of seen.cards)
      expect([card.tokens, card.choice, card.email]).toEqual([{}, undefined, undefined]);
  });

  test('changes nothing about them, not even with buttons that were made for the owner', async () => {
    await sendComment(server);
    await sendComment(server, { words: 'And one more.' });
    const owner = await desk(await signIn(server));
    const { cookie } = await signInHelper(server, writes);
    const before = await comments();
    const [card] = owner.cards;
    const posts: [string, Record<string, string>][] = [
      ...Object.values(card?.tokens ?? {}).map((act): [string, Record<string, string>] => [
        '/desk/act/',
        { act, reply: 'Yes', words: 'Yes' },
      ]),
      ['/desk/many/', { ...owner.many?.fields, action: 'erase', everything: '1' }],
      ['/desk/words/', { words: 'crystal' }],
    ];
    for (const [path, fields] of posts) {
      const answer = await server.post(path, fields, { cookie });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).toContain('decided by somebody else');
    }
    expect((await server.ask('/desk/export/?name=A+reader', { headers: { cookie } })).status).toBe(403);
    expect(await comments()).toEqual(before);
    expect((await dumpStore(server))['blocked_word']).toEqual([]);
  });

  test('is out with the next request once they are removed', async () => {
    const { id, cookie } = await signInHelper(server, writes);
    expect((await server.ask('/desk/comments/', { headers: { cookie } })).status).toBe(200);
    await (await store()).database.write((sql) => removeHelper(sql, id));
    const answer = await server.ask('/desk/comments/', { headers: { cookie } });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/desk/sign-in/']);
  });
});

describe('whoever may publish', () => {
  test('decides about comments, and it is noted who did, without a word of the comment', async () => {
    await sendComment(server);
    await sendComment(server, { words: 'And one more.' });
    const cookie = await signInHelper(server, publishes);
    const [card] = (await desk(cookie)).cards;
    await server.post('/desk/act/', { act: card?.tokens['approve'] ?? '' }, cookie);
    const { cards } = await desk(await signIn(server));
    await server.post('/desk/act/', { act: cards[0]?.tokens['reject'] ?? '' }, await signIn(server));
    expect((await activity()).filter(([, what]) => what !== 'signed-in')).toEqual([
      ['Tester', 'comment-set-aside', '/conditions/test-pain/'],
      ['Hana', 'comment-approved', '/conditions/test-pain/'],
    ]);
  });

  test('decides about many at once, noted as one act', async () => {
    await sendComment(server);
    await sendComment(server, { words: 'And one more.' });
    const cookie = await signInHelper(server, publishes);
    const { many } = await desk(cookie);
    await server.post('/desk/many/', { ...many?.fields, action: 'reject', everything: '1' }, cookie);
    expect((await activity())[0]).toEqual(['Hana', 'comment-set-aside', '2 comments at once']);
  });

  test('and nothing is noted where nothing was done', async () => {
    await sendComment(server);
    const cookie = await signInHelper(server, publishes);
    const [card] = (await desk(cookie)).cards;
    const act = { act: card?.tokens['approve'] ?? '' };
    await server.post('/desk/act/', act, cookie);
    await server.post('/desk/act/', act, cookie);
    expect((await activity()).filter(([, what]) => what === 'comment-approved')).toHaveLength(1);
  });
});

describe('a helper signs in', () => {
  test('by a link that is mailed to them, and nobody learns whose address it is', async () => {
    await signInHelper(server, writes);
    const helper = await server.post('/desk/sign-in/', { email: 'Hana@mail.test' });
    const other = await server.post('/desk/sign-in/', { email: 'reader@mail.test' });
    expect(other).toMatchObject({ status: helper.status, body: helper.body });
    await expect.poll(() => server.emails).toMatchObject([{ to: 'hana@mail.test' }]);
  });

  test('and a session is known by its browser, whose address is nowhere stored', async () => {
    const { access } = await server.comments.context.openStore();
    const token = await access.makeSignIn();
    const browser = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0' };
    await server.post('/desk/enter/', { token }, browser);
    expect(await access.listSessions()).toMatchObject([{ browser: 'Firefox on Android', member: 'owner' }]);
    const { session } = await dumpStore(server);
    expect(Object.keys(session?.[0] ?? {}).sort()).toEqual([
      'browser',
      'expires',
      'member',
      'started',
      'token',
      'used',
    ]);
  });
});
