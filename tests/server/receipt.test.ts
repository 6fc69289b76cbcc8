import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { pageFile, published, sendComment } from '../support/comment-steps.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const store = async () => (await server.comments.context.openStore()).store;

describe('the receipt of a comment', () => {
  test('shows that it waits, then where it stands, then that it was not published', async () => {
    const { receipt, id } = await sendComment(server);
    expect(screenOf(await server.ask(receipt))).toMatchObject({ state: 'waiting', isChanged: false });
    await (await store()).decide(id, 1, { action: 'approve' });
    expect(screenOf(await server.ask(receipt))).toMatchObject({
      state: 'published',
      seenAt: `${openPage}#comment-${id}`,
    });
    await (await store()).decide(id, 2, { action: 'reject' });
    expect(screenOf(await server.ask(receipt))).toMatchObject({ state: 'declined' });
  });

  test('says nothing of suspicion', async () => {
    const { receipt } = await sendComment(server, { words: 'https://a.test https://b.test https://c.test' });
    expect(screenOf(await server.ask(receipt))).toMatchObject({ state: 'waiting' });
    expect((await server.ask(receipt)).body).not.toContain('links');
  });

  test('has an address to keep that leads to it', async () => {
    const { receipt } = await sendComment(server);
    const { address } = screenOf(await server.ask(receipt)) as { address: string };
    expect(address.startsWith(server.url)).toBe(true);
    expect((await server.ask(address.slice(server.url.length))).status).toBe(200);
  });

  test.each(['', '?t=', '?t=a.b', '?t=a.b.c', '?t=%00'])('"%s" is none', async (asked) => {
    expect((await server.ask(`/comments/receipt/${asked}`)).status).toBe(404);
  });
});

describe('whoever wrote a comment', () => {
  test('can take it back, and nothing of it is left on the page, in the feed or in the store', async () => {
    const { receipt, id } = await published(server, {
      words: 'A very particular sentence.',
      name: 'Particular',
    });
    expect(pageFile(server)).toContain('A very particular sentence.');
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const done = await server.post('/comments/withdraw/', { token });
    expect([done.status, screenOf(done)['link']]).toEqual([
      200,
      { text: 'Back to: Test pain', path: openPage },
    ]);
    expect(pageFile(server)).not.toContain('particular');
    expect(pageFile(server, 'comments.xml')).not.toContain('articular');
    expect(await (await store()).get(id)).toBeUndefined();
    expect((await server.ask(receipt)).status).toBe(404);
  });

  test('can change it, and then it is not public until it was read again', async () => {
    const { receipt, id } = await published(server, { words: 'First thought.' });
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const sent = await server.post('/comments/change/', { token, words: 'Second thought.' });
    expect(sent.status).toBe(303);
    expect(screenOf(await server.ask(String(sent.headers['location'])))).toMatchObject({
      state: 'waiting',
      isChanged: true,
      words: 'Second thought.',
    });
    expect(pageFile(server)).not.toContain('thought');
    expect((await (await store()).get(id))?.state).toBe('pending');
  });

  test('cannot turn a published comment into spam that is public', async () => {
    const { receipt, id } = await published(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    await server.post('/comments/change/', { token, words: 'casino viagra https://a.test https://b.test' });
    expect((await (await store()).get(id))?.state).toBe('spam');
    expect(pageFile(server)).not.toContain('casino');
  });

  test('changes nothing with a button from before the owner decided, and loses no word', async () => {
    const { receipt, id } = await sendComment(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    await (await store()).decide(id, 1, { action: 'approve' });
    const sent = await server.post('/comments/change/', { token, words: 'My other words' });
    expect(sent.status).toBe(409);
    expect(screenOf(sent)).toMatchObject({ state: 'published', words: 'My other words' });
    expect((await server.post('/comments/withdraw/', { token })).status).toBe(409);
    expect((await (await store()).get(id))?.state).toBe('published');
  });

  test('who writes too much into a change keeps it', async () => {
    const { receipt } = await sendComment(server);
    const { token } = screenOf(await server.ask(receipt)) as { token: string };
    const words = 'b'.repeat(3001);
    const sent = await server.post('/comments/change/', { token, words });
    expect(sent.status).toBe(422);
    expect(screenOf(sent)).toMatchObject({ words, problem: expect.stringContaining('3,000') });
  });
});
