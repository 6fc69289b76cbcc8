import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { sendComment } from '../support/comment-steps.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const hour = 3_600_000;

test('the code of a sender is off a comment after an hour, to the minute', async () => {
  const { id } = await sendComment(server);
  const { database } = (await server.comments.context.openStore()).store;
  const sender = async () => {
    await server.comments.tick();
    return (await database.all('SELECT sender FROM comment WHERE id = ?', id))[0]?.['sender'];
  };
  await server.comments.tick();
  server.clock.now += hour - 60_000;
  expect(await sender()).toMatch(/^\w{24}$/);
  server.clock.now += 2 * 60_000;
  expect(await sender()).toBeNull();
});

test('a page of its own speaks of no button and no list that is not there', async () => {
  await sendComment(server);
  await server.comments.tick();
  const link = /Decide: (\S+)/.exec(server.emails[0]?.text ?? '')?.[1] ?? '';
  const { card } = screenOf(await server.ask(link.slice(server.url.length))) as {
    card: { tokens: Record<string, string> };
  };
  const press = async (action: string, fields = {}) =>
    String(screenOf(await server.post('/desk/act/', { act: card.tokens[action] ?? '', ...fields }))['title']);
  const titles = [await press('reply', { reply: ' ' }), await press('approve', { words: '' })];
  titles.push(await press('approve'), await press('spam'));
  server.clock.now += 25 * hour;
  titles.push(await press('reject'));
  expect(titles).toEqual([
    expect.stringContaining('the reply was empty'),
    expect.stringContaining('the comment was empty'),
    'Published.',
    expect.stringContaining('changed or decided'),
    expect.stringContaining('open for too long'),
  ]);
  for (const title of titles) expect(title).not.toMatch(/below|press the button/);
});

test.each(['TRACE', 'TRACK'])(
  '%s is refused by a method that is not allowed, not by a fault',
  async (method) => {
    for (const path of ['/comments/', openPage])
      expect((await server.ask(path, { method })).status).toBeLessThan(500);
  },
);
