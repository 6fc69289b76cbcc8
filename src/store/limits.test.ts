import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import type { Incoming, Limit, Received } from '#store/receive-comment.ts';
import { asPending, incoming } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
const limits: readonly Limit[] = [
  { kind: 'short', window: minute, most: 5 },
  { kind: 'long', window: 60 * minute, most: 8 },
];

describe.each(storeKinds)('limits of one sender in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  let count = 0;

  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const send = (changes: Partial<Incoming> = {}, to = store) =>
    to.receive(incoming({ sender: 'one', words: `Comment ${(count += 1)}`, ...changes }), limits, asPending);
  const kindsOf = (results: readonly Received[]) => {
    const kinds = { accepted: 0, limited: 0, known: 0, decided: 0, orphan: 0 };
    for (const { kind } of results) kinds[kind] += 1;
    return kinds;
  };

  test('200 comments that come at once do not get past them, through whichever of two clients', async () => {
    const clients = [store, await fixture.open()];
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, place) => send({}, clients[place % 2] ?? store)),
    );
    expect(kindsOf(results)).toEqual({ accepted: 5, limited: 195, known: 0, decided: 0, orphan: 0 });
    expect(await store.counts()).toMatchObject({ pending: 5 });
  });

  test('one who sends much keeps nobody else from writing', async () => {
    await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(await send({ sender: 'two' })).toMatchObject({ kind: 'accepted' });
  });

  test('how long to wait is reported, and then it goes on, up to the longer limit', async () => {
    for (let sent = 0; sent < 5; sent++) expect((await send()).kind).toBe('accepted');
    fixture.clock.now += 20_000;
    expect(await send()).toEqual({ kind: 'limited', wait: 40_000 });
    fixture.clock.now += 40_000;
    for (let sent = 0; sent < 2; sent++) expect((await send()).kind).toBe('accepted');
    // Seven were taken in the hour: what was refused is not counted.
    expect((await send()).kind).toBe('accepted');
    expect(await send()).toEqual({ kind: 'limited', wait: 59 * minute });
  });

  test('one who goes on pressing waits no longer for it', async () => {
    for (let sent = 0; sent < 5; sent++) await send();
    for (let pressed = 0; pressed < 30; pressed++) expect((await send()).kind).toBe('limited');
    fixture.clock.now += minute;
    expect((await send()).kind).toBe('accepted');
  });

  test('the same words sent again cost nothing', async () => {
    const same = { words: 'Sent twice' };
    await send(same);
    const results = await Promise.all(Array.from({ length: 20 }, () => send(same)));
    expect(kindsOf(results)).toMatchObject({ known: 20 });
    expect((await send()).kind).toBe('accepted');
  });

  test('a clock that was ahead by a year locks nobody out once it is put right', async () => {
    const today = fixture.clock.now;
    fixture.clock.now += 365 * 24 * 60 * minute;
    await Promise.all(Array.from({ length: 9 }, () => send()));
    fixture.clock.now = today;
    expect((await send()).kind).toBe('accepted');
    await store.forget();
    expect(
      await store.database.all('SELECT sender FROM comment WHERE created > ? AND sender IS NOT NULL', today),
    ).toEqual([]);
  });
});
