import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CommentServer,
  closedPage,
  openCommentServer,
  openPage,
  screenOf,
} from '../support/comment-server.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer()));
afterEach(() => server.close());

const good = { page: openPage, name: 'A reader', words: 'Thank you, this helped me to ask my doctor.' };
const store = async () => (await server.comments.context.openStore()).store;

describe('a reader who comments', () => {
  test('gets a receipt, and the comment waits for the owner', async () => {
    const sent = await server.post('/comments/', good);
    expect([sent.status, sent.headers['location']]).toEqual([
      303,
      expect.stringMatching(/^\/comments\/receipt\/\?t=/),
    ]);
    const receipt = await server.ask(String(sent.headers['location']));
    expect(screenOf(receipt)).toMatchObject({ state: 'waiting', words: good.words });
    expect(await (await store()).counts()).toEqual({ pending: 1, spam: 0, published: 0, rejected: 0 });
  });

  test('with the script, gets the address of the receipt as data', async () => {
    const sent = await server.post('/comments/', good, { accept: 'application/json' });
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.body)).toEqual({ receipt: expect.stringMatching(/^\/comments\/receipt\//) });
  });

  test('who sends twice at once has sent one comment', async () => {
    const sent = await Promise.all(Array.from({ length: 6 }, () => server.post('/comments/', good)));
    expect(sent.map(({ status }) => status)).toEqual(Array(6).fill(303));
    expect((await (await store()).counts()).pending).toBe(1);
  });

  test('who never saw the receipt and sends again gets it, though the comment was approved meanwhile', async () => {
    const fields = { ...good, requestId: 'ab'.repeat(16) };
    const json = { accept: 'application/json' };
    const first = JSON.parse((await server.post('/comments/', fields, json)).body) as { receipt: string };
    const [comment] = await (await store()).list('pending', 1);
    await (await store()).decide(comment?.id ?? '', 1, { action: 'approve' });
    const again = JSON.parse((await server.post('/comments/', fields, json)).body) as { receipt: string };
    for (const { receipt } of [first, again])
      expect(screenOf(await server.ask(receipt))).toMatchObject({ state: 'published', words: good.words });
    const withoutScript = await server.post('/comments/', good);
    expect([withoutScript.status, screenOf(withoutScript)['problem']]).toEqual([
      409,
      expect.stringContaining('has arrived already'),
    ]);
    expect(await (await store()).counts()).toMatchObject({ pending: 0, published: 1 });
  });

  test('under a name that looks like the therapist is refused, and under a close one marked', async () => {
    const refused = await server.post('/comments/', { ...good, name: 'Теster (therapist)' });
    expect([refused.status, screenOf(refused)['errors']]).toEqual([
      422,
      { name: expect.stringContaining('belongs to the practice') },
    ]);
    expect((await server.post('/comments/', { ...good, name: 'Tester R.' })).status).toBe(303);
    const [marked] = await (await store()).list('pending', 1);
    expect(marked?.reasons).toContain('The name may be taken for one of the practice.');
  });

  test.each([
    ['a name without a shape', { name: '\u3164\u3164' }, { name: expect.stringContaining('name to show') }],
    ['no name', { name: ' ' }, { name: expect.stringContaining('name to show') }],
    ['no words', { words: '\u200b\u202e' }, { words: expect.stringContaining('write your comment') }],
    ['too many words', { words: 'a'.repeat(3001) }, { words: expect.stringContaining('3,000') }],
    ['a name that is too long', { name: 'x'.repeat(41) }, { name: expect.stringContaining('40') }],
    ['a wrong address', { email: 'me at home' }, { email: expect.stringContaining('e-mail') }],
    [
      'the name of the practice',
      { name: 'TEST street massage!' },
      { name: expect.stringContaining('practice') },
    ],
  ])('and gives %s gets the form back with all that was written', async (_, wrong, errors) => {
    const fields = { ...good, email: 'reader@mail.test', ...wrong };
    const sent = await server.post('/comments/', fields);
    expect(sent.status).toBe(422);
    const screen = screenOf(sent);
    expect(screen['errors']).toEqual(errors);
    if (!('words' in wrong)) expect(screen['values']).toMatchObject({ words: good.words });
    if ('words' in wrong && wrong.words.length > 3000)
      expect(screen['values']).toMatchObject({ words: wrong.words });
    expect((await (await store()).counts()).pending).toBe(0);
  });

  test('on a page that takes no more is refused with the reason', async () => {
    const sent = await server.post('/comments/', { ...good, page: closedPage });
    expect([sent.status, screenOf(sent)['problem']]).toEqual([403, 'This page takes no more comments.']);
  });

  test.each(['/nowhere/', '/', 'https://evil.test/', '//evil.test/', '/../data/', ''])(
    'on the page "%s", which is none, is refused',
    async (page) => {
      expect((await server.post('/comments/', { ...good, page })).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('who answers a comment that is gone keeps the words and can send them by themselves', async () => {
    const sent = await server.post('/comments/', { ...good, parent: 'abc' });
    expect(sent.status).toBe(409);
    expect(screenOf(sent)).toMatchObject({ values: { words: good.words } });
    expect(screenOf(sent)['answers']).toBeUndefined();
  });

  test('can keep sending at a human pace, and learns when to go on', async () => {
    for (let count = 0; count < 5; count += 1)
      expect((await server.post('/comments/', { ...good, words: `Comment ${count}` })).status).toBe(303);
    const refused = await server.post('/comments/', { ...good, words: 'One more' });
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600']);
    expect(screenOf(refused)).toMatchObject({ values: { words: 'One more' } });
    server.clock.now += 10 * 60_000;
    expect((await server.post('/comments/', { ...good, words: 'One more' })).status).toBe(303);
  });
});

describe('what is suspected', () => {
  test.each([
    ['the trap', { homepage: 'http://x.test' }],
    ['links', { words: 'See http://a.test http://b.test http://c.test' }],
    ['a trade', { words: 'Best casino bonus, click here https://a.test' }],
  ])('by %s waits apart, and its sender sees no difference', async (_, fields) => {
    const sent = await server.post('/comments/', { ...good, ...fields });
    expect(sent.status).toBe(303);
    const [comment] = await (await store()).list('spam', 5);
    expect(comment?.reasons.length).toBeGreaterThan(0);
    expect(screenOf(await server.ask(String(sent.headers['location'])))).toMatchObject({ state: 'waiting' });
  });

  test('a form that comes back at once is a sign, and a late one none', async () => {
    const { formToken } = JSON.parse((await server.ask('/comments/formToken/')).body) as {
      formToken: string;
    };
    await server.post('/comments/', { ...good, formToken });
    server.clock.now += 60_000;
    await server.post('/comments/', { ...good, formToken, words: 'Another question altogether.' });
    const [late, early] = await (await store()).list('pending', 5);
    expect([late?.reasons, early?.reasons]).toEqual([[], [expect.stringContaining('0.0 seconds')]]);
  });
});
