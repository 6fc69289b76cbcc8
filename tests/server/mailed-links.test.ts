import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Answer,
  type CommentServer,
  openCommentServer,
  openPage,
  screenOf,
} from '../support/comment-server.ts';
import { published, sendComment, signIn } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const day = 24 * 60 * 60_000;
const store = async () => (await server.comments.context.openStore()).store;
const linksOf = (text: string) =>
  [...text.matchAll(/http\S+/g)]
    .map(([link]) => link.slice(server.url.length))
    .filter((link) => link.startsWith('/'));
const allLinks = () => server.emails.flatMap(({ text }) => linksOf(text));
interface Card {
  tokens: Record<string, string>;
}
const cardsOf = (answer: Answer) => (screenOf(answer) as { cards: Card[] }).cards;
const cardOf = (answer: Answer) => (screenOf(answer) as { card: Card }).card;

/** The address of the review page that the newest mail leads to. */
async function reviewLink(): Promise<string> {
  await server.comments.tick();
  return linksOf(server.emails.at(-1)?.text ?? '').find((link) => link.startsWith('/desk/review/')) ?? '';
}

describe('opening', () => {
  test('every mailed link, receipt and page of the desk a hundred times changes nothing', async () => {
    const { receipt } = await sendComment(server);
    await published(server, { words: 'Another comment, which is published.' });
    await sendComment(server, { words: 'See https://a.test https://b.test https://c.test' });
    await server.comments.tick();
    await server.post('/desk/sign-in/', { email: 'owner@massage.test' });
    const cookie = await signIn(server);
    const { address } = screenOf(await server.ask(receipt)) as { address: string };
    const links = new Set([
      ...allLinks(),
      receipt,
      address.slice(server.url.length),
      ...['', '?tab=pending', '?tab=spam', '?tab=published', '?tab=rejected'].map(
        (tab) => `/desk/comments/${tab}`,
      ),
      ...['/desk/sign-in/', `/comments/write/?page=${openPage}`, '/comments/formToken/'],
    ]);
    expect([...links].filter((link) => link.includes('?t=')).map((link) => link.split('?')[0])).toEqual(
      expect.arrayContaining(['/desk/review/', '/desk/enter/', '/comments/receipt/']),
    );
    const before = await dumpStore(server);
    for (const link of links)
      for (let time = 0; time < 100; time += 1) {
        const answer = await server.ask(link, {
          method: time % 2 ? 'HEAD' : 'GET',
          headers: time % 4 < 2 ? {} : cookie,
        });
        expect(answer.status).toBeLessThan(400);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    expect(await dumpStore(server)).toEqual(before);
  });

  test('and posting to what only shows does nothing either', async () => {
    const { receipt } = await sendComment(server);
    const review = await reviewLink();
    const before = await dumpStore(server);
    for (const link of [receipt, review]) expect((await server.post(link, {})).status).toBe(405);
    expect(await dumpStore(server)).toEqual(before);
  });
});

/** The parts of a token, to be put together wrongly. */
const halves = (token: string) => token.split('.') as [string, string];
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(halves(token)[0], 'base64url').toString()) as Record<string, unknown>;
const withClaims = (token: string, changes: Record<string, unknown>) =>
  `${Buffer.from(JSON.stringify({ ...claimsOf(token), ...changes })).toString('base64url')}.${halves(token)[1]}`;

describe('a button of a mail is bound', () => {
  test('to each thing that it says: changed in any one, it does nothing', async () => {
    const { id } = await sendComment(server);
    const other = await sendComment(server, { words: 'Another comment altogether.' });
    const approve = cardOf(await server.ask(await reviewLink())).tokens['approve'] ?? '';
    expect(claimsOf(approve)).toMatchObject({ revision: 1, action: 'approve', way: 'mail' });
    const before = await dumpStore(server);
    const changes: Record<string, unknown>[] = [
      { id: claimsOf(approve)['id'] === id ? other.id : id },
      { revision: 2 },
      { action: 'erase' },
      { way: 'desk' },
      { exp: Date.now() + 1_000 * day },
      { extra: 1 },
    ];
    const forged = changes.map((change) => withClaims(approve, change));
    const [text, mac] = halves(approve);
    const torn = [
      text,
      `${text}.`,
      `.${mac}`,
      `${text}.${mac.slice(0, -2)}`,
      `${text}.${mac}.${mac}`,
      `${mac}.${text}`,
    ];
    for (const token of [...forged, ...torn]) {
      const answer = await server.post('/desk/act/', { act: token });
      expect([token, answer.status]).toEqual([token, 403]);
    }
    expect(await dumpStore(server)).toEqual(before);
    expect((await server.post('/desk/act/', { act: approve })).status).toBe(200);
  });

  test('to its purpose: no token passes for one of another kind', async () => {
    const { receipt } = await sendComment(server);
    const review = await reviewLink();
    const tokenIn = (link: string) => new URLSearchParams(link.split('?')[1]).get('t') ?? '';
    const { formToken } = JSON.parse((await server.ask('/comments/formToken/')).body) as {
      formToken: string;
    };
    const tokens: Record<string, string> = {
      formToken,
      receipt: tokenIn(receipt),
      ticket: (screenOf(await server.ask(receipt)) as { token: string }).token,
      review: tokenIn(review),
      act: cardOf(await server.ask(review)).tokens['approve'] ?? '',
    };
    const doors: [kind: string, open: (token: string) => Promise<Answer>][] = [
      ['receipt', (token) => server.ask(`/comments/receipt/?t=${token}`)],
      ['ticket', (token) => server.post('/comments/change/', { token, words: 'Changed words.' })],
      ['ticket', (token) => server.post('/comments/withdraw/', { token })],
      ['review', (token) => server.ask(`/desk/review/?t=${token}`)],
      ['act', (token) => server.post('/desk/act/', { act: token })],
      ['enter', (token) => server.post('/desk/enter/', { token })],
    ];
    const [comment] = await (await store()).list('pending', 1);
    for (const [kind, open] of doors)
      for (const [other, token] of Object.entries(tokens))
        if (other !== kind)
          expect([kind, other, (await open(token)).status >= 400]).toEqual([kind, other, true]);
    expect(await (await store()).get(comment?.id ?? '')).toEqual(comment);
  });

  test('to its time: a day for a button, two weeks for the link', async () => {
    await sendComment(server);
    const review = await reviewLink();
    const { approve = '' } = cardOf(await server.ask(review)).tokens;
    server.clock.now += day;
    expect((await server.post('/desk/act/', { act: approve })).status).toBe(403);
    expect((await server.ask(review)).status).toBe(200);
    server.clock.now += 13 * day;
    expect((await server.ask(review)).status).toBe(404);
    expect((await (await store()).counts()).pending).toBe(1);
  });

  test('to one use: each button does nothing the second time, nor does any other of the same page', async () => {
    const { id } = await sendComment(server);
    const review = await reviewLink();
    const { tokens } = cardOf(await server.ask(review));
    await server.post('/desk/act/', { act: tokens['approve'] ?? '' });
    const after = await (await store()).get(id);
    for (const act of Object.values(tokens)) await server.post('/desk/act/', { act, reply: 'A reply.' });
    expect(await (await store()).get(id)).toEqual(after);
    expect((await server.ask(review)).status).toBe(404);
  });

  test('to the desk, where it was shown there: it needs the session', async () => {
    const { id } = await sendComment(server);
    const { cookie } = await signIn(server);
    const [card] = cardsOf(await server.ask('/desk/comments/', { headers: { cookie } }));
    const act = card?.tokens['approve'] ?? '';
    const others: Record<string, string>[] = [
      {},
      ...['desk=', `${cookie}x`, 'other=1'].map((text) => ({ cookie: text })),
    ];
    for (const other of others) expect((await server.post('/desk/act/', { act }, other)).status).toBe(403);
    expect((await (await store()).get(id))?.revision).toBe(1);
    expect((await server.post('/desk/act/', { act }, { cookie })).status).toBe(303);
    expect((await (await store()).get(id))?.state).toBe('published');
  });
});
