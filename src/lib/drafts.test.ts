import { expect, test } from 'vitest';
import { withoutDrafts } from '#lib/drafts.ts';

const finished = { id: 'neck-pain', data: { draft: false } };
const draft = { id: 'jaw-pain', data: { draft: true } };

test('a draft is not on the built site', () => {
  expect(withoutDrafts([draft, finished], false)).toEqual([finished]);
});

test('a draft is shown while editing, in its own place', () => {
  expect(withoutDrafts([draft, finished], true)).toEqual([draft, finished]);
});
