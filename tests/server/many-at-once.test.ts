import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { pageFile, signIn } from '../support/comment-steps.ts';
import { asPending, incoming, noLimits, published } from '../support/sample-comments.ts';

let server: CommentServer;
let cookie: { cookie: string };
beforeEach(async () => {
  server = await openCommentServer();
  cookie = await signIn(server);
});
afterEach(() => server.close());

const store = async () => (await server.comments.context.openStore()).store;
const send = async (changes: Parameters<typeof incoming>[0]) =>
  (await store()).receive(incoming({ page: openPage, ...changes }), noLimits, asPending);
const robots = async (count: number) => {
  for (let number = 0; number < count; number += 1)
    await send({ id: `robot-${number}`, name: 'Robot', words: `Offer ${number}.` });
};

interface Desk {
  cards: { choice: string; words: string }[];
  many?: { total: number; fields: Record<string, string> };
  search?: { total: number };
  message?: { text: string; isProblem: boolean };
}
const desk = async (asked = '') =>
  screenOf(await server.ask(`/desk/comments/${asked}`, { headers: cookie })) as unknown as Desk;

/** Presses a button for all of a list, or for some of its comments. */
async function press(
  asked: string,
  fields: Record<string, string>,
  headers: Record<string, string> = cookie,
) {
  const { many } = await desk(asked);
  const done = await server.post('/desk/many/', { ...many?.fields, ...fields }, headers);
  return String(done.headers['location']);
}
const said = async (location: string) => (await desk(location.slice('/desk/comments/'.length))).message;

describe('many comments', () => {
  test('are decided about at once: those that were chosen', async () => {
    await robots(3);
    const { cards } = await desk();
    const location = await press('', { action: 'approve', chosen: cards[0]?.choice ?? '' });
    expect(await said(location)).toEqual({ text: '1 comment is published.', isProblem: false });
    expect(pageFile(server)).toContain(cards[0]?.words);
    expect(await (await store()).counts()).toMatchObject({ pending: 2, published: 1 });
  });

  test('or all of the list, 400 by one press, but none that came since it was shown', async () => {
    await robots(400);
    server.clock.now += 1000;
    const { many } = await desk();
    expect(many?.total).toBe(400);
    server.clock.now += 1000;
    await send({ words: 'An honest question.' });
    const done = await server.post(
      '/desk/many/',
      { ...many?.fields, action: 'spam', everything: '1' },
      cookie,
    );
    expect((await said(String(done.headers['location'])))?.text).toBe('400 comments are marked as spam.');
    expect((await desk()).cards.map(({ words }) => words)).toEqual(['An honest question.']);
  });

  test('one that was changed meanwhile stays as it is, and that is reported', async () => {
    await robots(2);
    const { cards, many } = await desk();
    await (await store()).decide('robot-0', 1, { action: 'approve' });
    const body = new URLSearchParams({ ...many?.fields, action: 'erase' });
    for (const { choice } of cards) body.append('chosen', choice);
    const headers = { ...cookie, origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
    const done = await server.ask('/desk/many/', { method: 'POST', headers, body: body.toString() });
    const message = await said(String(done.headers['location']));
    expect(message).toMatchObject({ isProblem: true, text: expect.stringContaining('1 comment is erased') });
    expect(message?.text).toContain('1 comment changed in the meantime');
    expect(await (await store()).counts()).toMatchObject({ pending: 0, published: 1 });
  });

  test.each([
    ['without a session', {}, 303],
    ['from another site', { origin: 'https://evil.test' }, 403],
  ])('are left alone %s', async (_, headers, status) => {
    await robots(2);
    const { many } = await desk();
    const fields = { ...many?.fields, action: 'erase', everything: '1' };
    const sent = 'origin' in headers ? { ...cookie, ...headers } : headers;
    expect((await server.post('/desk/many/', fields, sent)).status).toBe(status);
    expect((await (await store()).counts()).pending).toBe(2);
  });

  test.each([
    ['with a forged token', { token: 'x' }, 'old'],
    ['where none is chosen', {}, 'none-chosen'],
    ['where the boxes are made up', { chosen: "' OR 1=1 --" }, 'none-chosen'],
  ])('are left alone %s', async (_, fields, done) => {
    await robots(2);
    expect(await press('', { action: 'erase', ...fields })).toContain(`done=${done}`);
    expect((await (await store()).counts()).pending).toBe(2);
  });
});

describe('the desk', () => {
  test('finds what is searched for in all lists, whatever stands in it', async () => {
    await published(await store(), { page: openPage, words: 'Is 100% cotton better?' });
    await send({ words: 'COTTON, I think.' });
    await send({ words: 'Nothing of the kind.' });
    const found = async (text: string) => (await desk(`?q=${encodeURIComponent(text)}`)).search?.total;
    expect([await found('cotton'), await found('100%'), await found('%'), await found("'; DROP--")]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  test('shows, saves and erases everything under one name', async () => {
    await published(await store(), { page: openPage, name: 'Anna', words: 'Public words.' });
    await send({ name: 'Anna', email: 'anna@mail.test', words: 'Waiting words.' });
    await send({ name: 'Annabel', words: 'Somebody else.' });
    await (await server.comments.context.openStore()).updates.update();
    const asked = '?name=Anna';
    expect((await desk(asked)).cards.map(({ words }) => words).toSorted()).toEqual([
      'Public words.',
      'Waiting words.',
    ]);
    const file = await server.ask('/desk/export/?name=Anna', { headers: cookie });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(file.body)).toMatchObject({ comments: [{ name: 'Anna' }, { name: 'Anna' }] });
    expect((await server.ask('/desk/export/?name=Anna')).status).toBe(303);
    expect(pageFile(server)).toContain('Public words.');
    await press(asked, { action: 'erase', everything: '1' });
    expect((await desk(asked)).cards).toEqual([]);
    expect(pageFile(server)).not.toContain('Public words.');
    expect((await desk()).cards.map(({ words }) => words)).toEqual(['Somebody else.']);
  });

  test('signs out on all devices', async () => {
    const other = await signIn(server);
    const done = await server.post('/desk/sign-out-everywhere/', {}, cookie);
    expect(String(done.headers['set-cookie'])).toContain('Max-Age=0');
    for (const headers of [cookie, other])
      expect((await server.ask('/desk/', { headers })).headers['location']).toBe('/desk/sign-in/');
  });
});

describe('what holds comments back', () => {
  const comment = { page: openPage, name: 'A reader' };
  const waiting = async () => (await store()).counts();

  test('are the words of the owner, whole and in whatever letters', async () => {
    await server.post('/desk/words/', { words: 'Crystal healing\r\n c++ \r\nx' }, cookie);
    for (const words of ['I sell CRYSTAL healing.', 'Try c++ now.', 'My crystal lamp is nice, xx.'])
      await server.post('/comments/', { ...comment, words });
    expect(await waiting()).toMatchObject({ pending: 1, spam: 2 });
    const held = await (await store()).list('spam', 2);
    expect(held.flatMap(({ reasons }) => reasons)).toContain('It says "c++", which is on your list.');
  });

  test('is a flood: it waits quietly, and one mail says so', async () => {
    await robots(61);
    await server.post('/comments/', { ...comment, words: 'One of very many.' });
    expect(await waiting()).toMatchObject({ spam: 1 });
    for (let hour = 0; hour < 3; hour += 1) {
      await server.comments.tick();
      server.clock.now += 60_000;
    }
    expect(server.emails.filter(({ subject }) => subject.startsWith('Very many'))).toHaveLength(1);
  });
});
