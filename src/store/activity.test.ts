import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ActivityNote, listActivity } from '#store/activity.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const page = '/conditions/sciatica/';
const noteOf = (what: ActivityNote['what']): ActivityNote => ({
  member: { id: 'owner', name: 'Tester' },
  what,
});
/** The store refuses it: nobody did it. */
const broken = {
  ...noteOf('comment-approved'),
  member: { id: null, name: 'Nobody' },
} as unknown as ActivityNote;

describe.each(storeKinds)('what was decided about comments in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const noted = async () => (await listActivity(store, 9)).map(({ what, subject }) => [what, subject]);

  test('is noted with it, once, and not where nothing was decided', async () => {
    const [first, second, third] = [await waiting(store), await waiting(store), await waiting(store)];
    const approve = () => store.decide(first.id, 1, { action: 'approve' }, noteOf('comment-approved'));
    await approve();
    await approve();
    await store.decideMany([second, third], 'reject', noteOf('comment-set-aside'));
    await store.erase(first.id, undefined, noteOf('comment-erased'));
    expect(await noted()).toEqual([
      ['comment-erased', page],
      ['comment-set-aside', '2 comments at once'],
      ['comment-approved', page],
    ]);
  });

  test('is not done where it cannot be noted', async () => {
    const comment = await waiting(store);
    await expect(store.decide(comment.id, 1, { action: 'approve' }, broken)).rejects.toThrow();
    await expect(store.decideMany([comment], 'approve', broken)).rejects.toThrow();
    await expect(store.erase(comment.id, 1, broken)).rejects.toThrow();
    expect(await store.get(comment.id)).toMatchObject({ state: 'pending', revision: 1 });
    expect(await noted()).toEqual([]);
  });
});
