import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CommentServer, openCommentServer, openPage, screenOf } from '../support/comment-server.ts';
import { pageFile, signIn } from '../support/comment-steps.ts';
import { asPending, incoming, noLimits, published } from '../support/sample-comments.ts';

let server: CommentServer;
let rendered: string[];
beforeEach(async () => {
  rendered = [];
  server = await openCommentServer(
    {},
    { onRender: (name, part = 1) => void rendered.push(`${name} ${part}`) },
  );
});
afterEach(() => server.close());

interface Card {
  tokens: Record<string, string>;
}

test('20 approvals at once on a page of many comments render only what changed, once for all that wait', async () => {
  const { store, updates } = await server.comments.context.openStore();
  for (let count = 0; count < 120; count += 1)
    await published(store, { page: openPage, words: `Published ${count}.` });
  server.clock.now += 60_000;
  for (let count = 0; count < 20; count += 1)
    await store.receive(incoming({ page: openPage, words: `Waiting ${count}.` }), noLimits, asPending);
  await updates.update();
  const cookie = await signIn(server);
  const { cards } = screenOf(await server.ask('/desk/comments/', { headers: cookie })) as unknown as {
    cards: Card[];
  };
  expect(cards).toHaveLength(20);
  rendered = [];
  const press = ({ tokens }: Card) => server.post('/desk/act/', { act: tokens['approve'] ?? '' }, cookie);
  const responses = await Promise.all(cards.map(press));
  for (const { headers } of responses) expect(headers['location']).toContain('done=approve');
  // Twice at most: once for what came first, and once for all that came meanwhile.
  expect(rendered.filter((name) => name.startsWith('region')).length).toBeLessThanOrEqual(3);
  expect(rendered).not.toContain('comments-part 2');
  expect(pageFile(server, `${openPage}comments/3/index.html`)).toContain('Waiting 19.');
});
