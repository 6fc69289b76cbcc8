import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { pageFile, published, sendComment, signIn } from '../support/comment-steps.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

interface Card {
  tokens: Record<string, string>;
  comment: { id: string; name: string };
  email?: string;
  when: string;
  reasons: string[];
}
type Headers = Record<string, string>;

const store = async () => (await server.comments.context.openStore()).store;
const desk = async (cookie: Headers, asked = '') =>
  screenOf(await server.ask(`/desk/comments/${asked}`, { headers: cookie })) as {
    cards: Card[];
    counts: Record<string, number>;
    message?: { text: string; isProblem: boolean; link?: { path: string } };
  };
const firstCard = async (cookie: Headers, asked = '') => {
  const [card] = (await desk(cookie, asked)).cards;
  if (card === undefined) throw new Error('The desk is empty.');
  return card;
};

describe('the owner decides', () => {
  test('to publish, and it stands on the page', async () => {
    await sendComment(server, { email: 'reader@mail.test' });
    const cookie = await signIn(server);
    const card = await firstCard(cookie);
    expect(card.email).toBe('reader@mail.test');
    const done = await server.post('/desk/act/', { act: card.tokens['approve'] ?? '' }, cookie);
    const next = await desk(cookie, String(done.headers['location']).slice('/desk/comments/'.length));
    expect(next.message).toMatchObject({
      text: 'Published.',
      isProblem: false,
      link: { path: expect.any(String) },
    });
    expect(pageFile(server)).toContain('this helped me');
    expect((await firstCard(cookie, '?tab=published')).email).toBeUndefined();
  });

  test('to edit and publish', async () => {
    await sendComment(server);
    const cookie = await signIn(server);
    const { tokens } = await firstCard(cookie);
    await server.post('/desk/act/', { act: tokens['approve'] ?? '', words: 'Thank you.' }, cookie);
    expect(pageFile(server)).toContain('Thank you.');
    expect(pageFile(server)).not.toContain('my doctor');
  });

  test('to reply, which publishes both', async () => {
    const { id } = await sendComment(server);
    const cookie = await signIn(server);
    const { tokens } = await firstCard(cookie);
    await server.post('/desk/act/', { act: tokens['reply'] ?? '', reply: 'You are welcome.' }, cookie);
    const [asked, reply] = await (await store()).shown('/conditions/test-pain/');
    expect(asked).toMatchObject({ id, state: 'published' });
    expect(reply).toMatchObject({ parent: id, name: 'Test Street Massage', isByPractice: true });
  });

  test('to put aside, to call it spam, to erase', async () => {
    const cookie = await signIn(server);
    for (const [action, left] of [
      ['reject', { rejected: 1 }],
      ['spam', { rejected: 2, spam: 0 }],
      ['erase', { rejected: 2, spam: 0, pending: 0 }],
    ] as const) {
      await sendComment(server, { words: `A comment to ${action}` });
      const { tokens } = await firstCard(cookie);
      await server.post('/desk/act/', { act: tokens[action] ?? '' }, cookie);
      expect((await desk(cookie)).counts).toMatchObject(left);
    }
  });

  test('to take back what was published', async () => {
    await published(server);
    const cookie = await signIn(server);
    const { tokens } = await firstCard(cookie, '?tab=published');
    await server.post('/desk/act/', { act: tokens['reject'] ?? '' }, cookie);
    expect(pageFile(server)).not.toContain('this helped me');
  });

  test('once: the same button does nothing the second time, and says so', async () => {
    await sendComment(server);
    const cookie = await signIn(server);
    const { tokens } = await firstCard(cookie);
    await server.post('/desk/act/', { act: tokens['approve'] ?? '' }, cookie);
    const again = await server.post('/desk/act/', { act: tokens['spam'] ?? '' }, cookie);
    expect(again.headers['location']).toContain('done=stale');
    expect((await (await store()).counts()).published).toBe(1);
  });

  test('and reads when each came, by the clock of the practice, which is named', async () => {
    server.clock.now = Date.parse('2026-05-05T03:10:00Z');
    await sendComment(server);
    expect((await firstCard(await signIn(server))).when).toBe('May 4, 2026, 11:10 PM EDT');
  });

  test('that the desk is read page by page', async () => {
    const kept = await store();
    for (let count = 0; count < 25; count += 1) {
      server.clock.now += 3 * 60_000;
      await sendComment(server, { words: `Comment ${count}` });
      if (count % 4 === 3) server.clock.now += 24 * 60 * 60_000;
    }
    expect((await kept.counts()).pending).toBe(25);
    const cookie = await signIn(server);
    const first = screenOf(await server.ask('/desk/comments/', { headers: cookie })) as {
      cards: Card[];
      olderPath: string;
    };
    const second = await desk(cookie, first.olderPath.slice('/desk/comments/'.length));
    const ids = [...first.cards, ...second.cards].map(({ comment }) => comment.id);
    expect([first.cards.length, second.cards.length, new Set(ids).size]).toEqual([20, 5, 25]);
  });
});

describe('from the mail', () => {
  test('the owner approves on a page that needs no sign-in', async () => {
    await sendComment(server, { name: 'A\nreader', words: 'One question\n\nin two paragraphs.' });
    await server.comments.tick();
    const [email] = server.emails;
    expect(email?.subject).toBe('A new comment waits for you: "A reader" on "Test pain"');
    expect(email?.text).toContain('> in two paragraphs.');
    const link = /Decide: (\S+)/.exec(email?.text ?? '')?.[1] ?? '';
    const { card } = screenOf(await server.ask(link.slice(server.url.length))) as { card: Card };
    const done = await server.post('/desk/act/', { act: card.tokens['approve'] ?? '' });
    expect(screenOf(done)).toMatchObject({ title: 'Published.', link: { text: 'See it on the page' } });
    expect(pageFile(server)).toContain('in two paragraphs.');
    expect((await server.ask(link.slice(server.url.length))).status).toBe(404);
  });
});
