import { expect, test } from 'vitest';
import { draftKey, readDraft } from '#lib/comments/comment-draft.ts';

test('each page has a draft of its own, and so has each comment that is answered', () => {
  const keys = [draftKey('/a/'), draftKey('/b/'), draftKey('/a/', 'c1'), draftKey('/a/', 'c2')];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a draft comes back as it was stored', () => {
  const draft = { words: 'Half a "sentence"\n', name: 'Jo' };
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
});

test.each([null, '', 'null', '{', '[]', '{"words":1,"name":"Jo"}', '{"words":"Hi"}'])(
  'what is no draft is none: %s',
  (stored) => {
    expect(readDraft(stored)).toBeUndefined();
  },
);
