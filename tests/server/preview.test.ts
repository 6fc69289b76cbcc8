import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { published } from '../support/comment-steps.ts';
import { dumpStore } from '../support/dump-store.ts';

let server: CommentServer;
beforeEach(async () => (server = await openCommentServer({ TRUSTED_HOPS: '1' })));
afterEach(() => server.close());

const written = {
  page: openPage,
  name: ' A  reader ',
  email: 'reader@mail.test',
  words: 'First.\r\n\r\n\r\nSee https://medlineplus.gov/ too.',
};

test('a preview shows what will stand on the page, above the form with all that was written', async () => {
  const { id } = await published(server);
  const before = await dumpStore(server);
  const shown = await server.post('/comments/preview/', { ...written, parent: id, formToken: 'a.b' });
  expect([shown.status, screenOf(shown)]).toMatchObject([
    200,
    {
      preview: {
        name: 'A reader',
        paragraphs: [[[{ text: 'First.' }]], [[{ text: 'See ' }, { href: 'https://medlineplus.gov/' }, {}]]],
      },
      answers: { id },
      values: {
        name: 'A reader',
        email: 'reader@mail.test',
        words: 'First.\n\nSee https://medlineplus.gov/ too.',
      },
      errors: {},
      formToken: 'a.b',
    },
  ]);
  expect(await dumpStore(server)).toEqual(before);
  expect(server.emails).toEqual([]);
});

test('a preview of what cannot be sent says what is wrong instead, and loses no word', async () => {
  const shown = await server.post('/comments/preview/', { ...written, name: 'Test Street Massage' });
  expect([shown.status, screenOf(shown)]).toMatchObject([
    422,
    {
      errors: { name: expect.stringContaining('belongs to the practice') },
      values: { email: written.email },
    },
  ]);
  expect(screenOf(shown)['preview']).toBeUndefined();
  expect((await server.post('/comments/preview/', written, { origin: 'https://evil.test' })).status).toBe(
    403,
  );
});

test('one network cannot keep the server busy with previews', async () => {
  const from = { 'x-forwarded-for': '198.51.100.1' };
  const statuses = new Set<number>();
  for (let time = 0; time < 40; time += 1)
    statuses.add((await server.post('/comments/preview/', written, from)).status);
  expect([...statuses]).toEqual([200, 429]);
});
