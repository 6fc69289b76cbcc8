import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { asPending, incoming, noLimits, published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const page = '/conditions/sciatica/';

describe.each(storeKinds)('comments in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;

  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const shown = async () => (await store.shown(page)).map(({ state, words }) => [state, words]);

  test('wait for the owner and are shown to nobody', async () => {
    const comment = await waiting(store, { email: 'ruth@example.com' });
    expect(await store.get(comment.id)).toEqual({
      ...comment,
      page,
      parent: undefined,
      name: 'Ruth',
      email: 'ruth@example.com',
      words: 'Does walking help?',
      state: 'pending',
      revision: 1,
      isByPractice: false,
      created: fixture.clock.now,
      changed: fixture.clock.now,
      reasons: [],
    });
    expect([await shown(), await store.pages(), await store.newest(5)]).toEqual([[], [], []]);
    expect(await store.changesSince(0)).toEqual({ version: 0, pages: [] });
    expect(await store.counts()).toEqual({ pending: 1, spam: 0, published: 0, rejected: 0 });
  });

  test('are public once approved, without the address for a private answer', async () => {
    const { id } = await waiting(store, { email: 'ruth@example.com' });
    const outcome = await store.decide(id, 1, { action: 'approve' });
    expect(outcome).toMatchObject({ kind: 'done', comment: { state: 'published', email: undefined } });
    expect([await shown(), await store.pages()]).toEqual([[['published', 'Does walking help?']], [page]]);
    expect((await store.changesSince(0)).pages).toEqual([page]);
  });

  test('are decided once: an old button does nothing, whatever it says', async () => {
    const { id } = await published(store);
    for (const action of ['approve', 'reject', 'spam'] as const)
      expect(await store.decide(id, 1, { action })).toMatchObject({ kind: 'stale' });
    expect(await store.erase(id, 1)).toMatchObject({ kind: 'stale' });
    expect(await shown()).toHaveLength(1);
    expect(await store.decide('never-was', 1, { action: 'approve' })).toEqual({ kind: 'gone' });
  });

  test('of two who decide at once, one learns that the other was first', async () => {
    const { id } = await waiting(store);
    const other = await fixture.open();
    const outcomes = await Promise.all([
      store.decide(id, 1, { action: 'approve' }),
      other.decide(id, 1, { action: 'spam' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
  });

  test('can be put right before they are published, and answered by the practice', async () => {
    const first = await waiting(store);
    await store.decide(first.id, 1, { action: 'approve', words: 'Does walking help me?' });
    fixture.clock.now += 1_000;
    const reply = { action: 'reply', id: 'reply-one', name: 'All Body Kneads', words: 'Often.' } as const;
    await store.decide(first.id, 2, reply);
    expect(await store.shown(page)).toMatchObject([
      { words: 'Does walking help me?', isByPractice: false },
      { words: 'Often.', isByPractice: true, parent: first.id, revision: 1 },
    ]);
  });

  test('an answer to an answer stands beside it; an answer to what is not public is refused', async () => {
    const first = await published(store);
    const answer = await published(store, { parent: first.id, words: 'It helped me.' });
    const third = await waiting(store, { parent: answer.id, words: 'Me too.' });
    expect(third.parent).toBe(first.id);
    for (const parent of [third.id, 'never-was'])
      expect(await store.receive(incoming({ parent }), noLimits, asPending)).toEqual({ kind: 'orphan' });
    const elsewhere = incoming({ parent: first.id, page: '/conditions/neck-pain/' });
    expect(await store.receive(elsewhere, noLimits, asPending)).toEqual({ kind: 'orphan' });
  });

  test('a reader who changes a public comment takes it from the page until the owner has read it', async () => {
    const { id, revision } = await published(store);
    const changed = await store.rewrite(id, revision, 'Buy pills', { state: 'pending', reasons: [] });
    expect(changed).toMatchObject({ kind: 'done', comment: { state: 'pending', words: 'Buy pills' } });
    expect(await shown()).toEqual([]);
    expect((await store.changesSince(0)).pages).toEqual([page]);
    expect(await store.rewrite(id, revision, 'Again', { state: 'pending', reasons: [] })).toMatchObject({
      kind: 'stale',
    });
  });

  test.each(['reject', 'spam'] as const)(
    'answers to one that went by "%s" keep its place',
    async (action) => {
      const { id, revision } = await published(store, { name: 'Rude', words: 'Rude words' });
      fixture.clock.now += 1;
      await published(store, { parent: id, words: 'Kind words' });
      await store.decide(id, revision, { action });
      expect(await store.shown(page)).toMatchObject([
        { id, state: 'removed', name: '', words: '', reasons: [] },
        { words: 'Kind words' },
      ]);
      fixture.clock.now += 31 * 24 * 3_600_000;
      await store.forget();
      expect(await store.shown(page)).toMatchObject([{ id, state: 'removed' }, { words: 'Kind words' }]);
      expect(await store.get(id)).toMatchObject({ state: 'removed', words: '', name: '' });
    },
  );

  test('the same words sent twice make one comment', async () => {
    const sent = incoming();
    const results = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        store.receive({ ...sent, id: `copy-${place}` }, noLimits, asPending),
      ),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual([
      'accepted',
      ...Array<string>(4).fill('known'),
    ]);
    expect(await store.counts()).toMatchObject({ pending: 1 });
    await expect(store.receive(incoming({ id: 'copy-0' }), noLimits, asPending)).rejects.toThrow(/unique/i);
  });

  test('the same words under two comments are two comments, and under one of them they are one', async () => {
    const [first, second] = [
      await published(store, { words: 'One' }),
      await published(store, { words: 'Two' }),
    ];
    const thanks = { sender: 'one', words: 'Thank you!' };
    const kinds: string[] = [];
    for (const parent of [first.id, second.id, undefined, first.id])
      kinds.push((await store.receive(incoming({ ...thanks, parent }), noLimits, asPending)).kind);
    expect(kinds).toEqual(['accepted', 'accepted', 'accepted', 'known']);
  });

  test('are listed newest first, in parts that miss none though many came in one instant', async () => {
    await Promise.all(Array.from({ length: 7 }, () => waiting(store)));
    fixture.clock.now += 1;
    const last = await waiting(store);
    const first = await store.list('pending', 3);
    expect(first[0]?.id).toBe(last.id);
    const second = await store.list('pending', 3, first.at(-1));
    const third = await store.list('pending', 3, second.at(-1));
    expect(new Set([...first, ...second, ...third].map(({ id }) => id)).size).toBe(8);
  });

  test('are found by the beginning of their number', async () => {
    await waiting(store, { id: 'ab12' });
    await waiting(store, { id: 'ab1234' });
    const found = async (beginning: string) => (await store.find(beginning)).map(({ id }) => id);
    expect(await found('ab12')).toEqual(['ab12', 'ab1234']);
    expect(await found('ab123')).toEqual(['ab1234']);
    for (const odd of ['', '*', "'", 'ab[1]2', '%']) expect(await found(odd)).toEqual([]);
  });

  test('each change has a version, so that every server knows which pages it has not written yet', async () => {
    await published(store);
    const { version } = await store.changesSince(0);
    await published(store, { page: '/articles/first-visit/' });
    expect((await store.changesSince(version)).pages).toEqual(['/articles/first-visit/']);
    await published(store);
    const all = await store.changesSince(0);
    expect(all.pages).toEqual(['/articles/first-visit/', page]);
    expect(await store.changesSince(all.version)).toEqual({ version: all.version, pages: [] });
  });

  test('a change by one server is announced to another at once', async () => {
    const other = await fixture.open();
    let announced = 0;
    const end = other.database.watch(() => (announced += 1));
    await vi.waitUntil(async () => {
      await published(store);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return announced > 1;
    }, 10_000);
    end();
  });
});
