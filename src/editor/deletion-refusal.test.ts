import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestBridge } from '../../tests/support/test-bridge.ts';

let bridge: TestBridge;
beforeEach(() => {
  bridge = new TestBridge();
});
afterEach(() => bridge.content.remove());

const removal = (path: string) => ({ path, base: bridge.hashOf(path), remove: true as const });

test('a page that others lead to is not deleted: each of them is named, with the place of its link', async () => {
  const before = bridge.everything();
  const [status, message] = await bridge.change(removal('content/conditions/test-pain.mdx'));
  expect(status).toBe(422);
  expect(message).toBe(
    [
      'Nothing was deleted, and nothing was changed.',
      'Other pages lead to “Test pain”. Take out these links first, then delete it:',
      '“An article for tests”, in the field “What it is about, Conditions, line 1”',
      '“Other pain”, in the text, near “Gently. See the other one.”',
    ].join('\n\n'),
  );
  expect(bridge.everything()).toEqual(before);
});

test('a page that the site cannot do without is not deleted, with the reason', async () => {
  const [status, message] = await bridge.change(removal('content/pages/home.mdx'));
  expect([status, message]).toEqual([
    422,
    'Nothing was deleted, and nothing was changed.\n\nA front page for tests: no site can do without this page. It holds the words of the front page.',
  ]);
});

test('a page that goes together with the mention of it in a form goes', async () => {
  const article = 'content/articles/test-article.mdx';
  const draft = 'content/conditions/draft-pain.mdx';
  const about = bridge.edited(article, (text) => text.replace('Words.', 'Other words.'));
  expect((await bridge.change(about, removal(draft)))[0]).toBe(200);
});
