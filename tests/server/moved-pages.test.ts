import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type CommentServer,
  closedPage,
  facts,
  openCommentServer,
  openPage,
  screenOf,
} from '../support/comment-server.ts';
import { pageFile, published, sendComment, signIn } from '../support/comment-steps.ts';

const newPage = '/conditions/new-name/';
const renamed = { pages: [{ path: newPage, title: 'New name' }] };
let dataDir: string;
let server: CommentServer | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'moved-data-'));
});
afterEach(async () => {
  await server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The same store under the site as it was, and then as it is. */
async function rename(redirects: { from: string; to: string }[]): Promise<{ receipt: string }> {
  const before = await openCommentServer({}, { dataDir });
  await published(before, { words: 'A published comment.' });
  const { receipt } = await sendComment(before, { words: 'A waiting comment.' });
  await before.close();
  server = await openCommentServer({}, { dataDir, facts: renamed, redirects });
  await server.comments.tick();
  return { receipt };
}

describe('a page with a new address', () => {
  test.each([
    ['one redirect', [{ from: openPage, to: newPage }]],
    ['one without its slash', [{ from: openPage.slice(0, -1), to: newPage }]],
    [
      'a chain of them',
      [
        { from: openPage, to: '/conditions/between/' },
        { from: '/conditions/between/', to: '/third/' },
        { from: '/third/', to: `${newPage}#top` },
      ],
    ],
  ])(
    'keeps its comments over %s: on the page, in the feed, at the desk and behind receipts',
    async (_, redirects) => {
      const { receipt } = await rename(redirects);
      const after = server as CommentServer;
      expect(pageFile(after, `${newPage}index.html`)).toContain('A published comment.');
      expect(pageFile(after, 'comments.xml')).toContain(`${newPage}#comment-`);
      expect(pageFile(after, 'comments.xml')).not.toContain(openPage);
      expect(screenOf(await after.ask(receipt))).toMatchObject({
        page: { path: newPage, title: 'New name' },
      });
      const { cards } = screenOf(await after.ask('/desk/comments/', { headers: await signIn(after) })) as {
        cards: { page: unknown; tokens: Record<string, string> }[];
      };
      expect(cards.map(({ page }) => page)).toEqual([{ path: newPage, title: 'New name', isGone: false }]);
      const cookie = await signIn(after);
      await after.post('/desk/act/', { act: cards[0]?.tokens['approve'] ?? '' }, cookie);
      expect(pageFile(after, `${newPage}index.html`)).toContain('A waiting comment.');
    },
  );

  test('takes what is sent from a page that was opened under the old one', async () => {
    await rename([{ from: openPage, to: newPage }]);
    const after = server as CommentServer;
    const sent = await sendComment(after, { page: openPage, words: 'From an old tab.' });
    const { store } = await after.comments.context.openStore();
    expect(await store.get(sent.id)).toMatchObject({ page: newPage });
    expect((await after.ask(`/comments/write/?page=${openPage}`)).status).toBe(200);
  });

  test('in a ring of redirects stays where it is', async () => {
    await rename([
      { from: openPage, to: '/a/' },
      { from: '/a/', to: openPage },
    ]);
    const { store } = await (server as CommentServer).comments.context.openStore();
    expect(await store.commentedPages()).toEqual([openPage]);
  });
});

test('a page that is gone for good: the desk says so, and neither feed nor page leads there', async () => {
  await rename([]);
  const after = server as CommentServer;
  const cookie = await signIn(after);
  const { cards } = screenOf(await after.ask('/desk/comments/', { headers: cookie })) as {
    cards: { page: { isGone: boolean }; tokens: Record<string, string> }[];
  };
  expect(cards[0]?.page.isGone).toBe(true);
  const done = await after.post('/desk/act/', { act: cards[0]?.tokens['approve'] ?? '' }, cookie);
  expect(done.headers['location']).toContain('done=page-gone');
  expect(pageFile(after, 'comments.xml')).not.toContain(openPage);
  expect(existsSync(join(after.root, 'client', openPage))).toBe(false);
});

test('the form goes from a page on the day after its last one, by the calendar of the practice', async () => {
  server = await openCommentServer(
    {},
    { dataDir, facts: { ...facts, pages: [{ path: closedPage, title: 'Closing', closes: '2026-05-04' }] } },
  );
  // Still the 4th in Detroit.
  server.clock.now = Date.parse('2026-05-05T03:00:00Z');
  await server.comments.tick();
  expect(
    (await server.post('/comments/', { page: closedPage, name: 'A reader', words: 'In time.' })).status,
  ).toBe(303);
  expect(existsSync(join(server.root, 'client', closedPage))).toBe(false);
  server.clock.now = Date.parse('2026-05-05T05:00:00Z');
  await server.comments.tick();
  expect(pageFile(server, `${closedPage}index.html`)).toContain('"isOpen":false');
  expect(
    (await server.post('/comments/', { page: closedPage, name: 'A reader', words: 'Too late.' })).status,
  ).toBe(403);
});
