import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { asPending, incoming, noLimits } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

describe.each(storeKinds)('a comment that is sent again, in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const send = (changes: Parameters<typeof incoming>[0]) =>
    store.receive(incoming(changes), noLimits, asPending);

  test.each(['approve', 'reject', 'spam'] as const)(
    'is the same one by its request, from any network and whatever was decided: %s',
    async (action) => {
      const request = { requestId: 'ab12', words: 'Is heat better?', email: 'reader@mail.test' };
      const first = await send({ ...request, id: 'a1', sender: 'home' });
      await store.decide('a1', 1, { action });
      const again = await send({ ...request, id: 'b2', sender: 'train' });
      expect([first, again]).toMatchObject([{ kind: 'accepted' }, { kind: 'known', comment: { id: 'a1' } }]);
      expect(await send({ ...request, requestId: 'cd34', id: 'c3', sender: 'other' })).toMatchObject({
        kind: 'accepted',
      });
    },
  );

  test('without a request is not doubled either, and hands nobody a receipt once its words are public', async () => {
    const words = { words: 'Is heat better?', sender: 'home', email: 'reader@mail.test' };
    await send({ ...words, id: 'a1' });
    expect(await send({ ...words, id: 'b2' })).toMatchObject({ kind: 'known' });
    await store.decide('a1', 1, { action: 'approve' });
    expect(await send({ ...words, id: 'c3' })).toEqual({ kind: 'decided' });
    expect(await send({ ...words, id: 'd4', sender: 'other' })).toMatchObject({ kind: 'accepted' });
  });

  test('leaves no trace of its request in the store, nor after a day', async () => {
    await send({ requestId: 'ab12', id: 'a1' });
    const requests = async () =>
      (await store.database.all('SELECT request FROM comment')).map(({ request }) => request);
    expect(await requests()).toEqual([expect.stringMatching(/^[a-f0-9]{64}$/)]);
    fixture.clock.now += 25 * 3_600_000;
    await store.forget();
    expect(await requests()).toEqual([null]);
  });
});
