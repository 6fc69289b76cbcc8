import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { erasedMark } from '#store/erased-mark.ts';
import { asPending, incoming, noLimits, published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, makeSqliteFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 3_600_000;
const page = '/conditions/sciatica/';

describe.each(storeKinds)('erasing in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;

  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const rowsOf = (table: string) => store.database.all(`SELECT * FROM ${table}`);

  test('takes the comment; a hash of its number stays', async () => {
    const { id } = await published(store, { words: 'Peppermint oil cured me', email: 'a@example.com' });
    expect(await store.erase(id)).toMatchObject({ kind: 'done', comment: { page } });
    expect([await rowsOf('comment'), await rowsOf('erased')]).toEqual([[], [{ mark: erasedMark(id) }]]);
    expect((await store.changesSince(0)).pages).toEqual([page]);
    expect(await store.erase(id)).toEqual({ kind: 'gone' });
  });

  test('leaves the place of an answered comment until its last answer goes', async () => {
    const { id } = await published(store, { words: 'First' });
    fixture.clock.now += 1;
    const answer = await published(store, { parent: id, words: 'Answer' });
    await store.erase(id);
    expect(await store.shown(page)).toMatchObject([
      { id, state: 'removed', name: '', words: '' },
      { id: answer.id },
    ]);
    expect(await store.erase(id)).toEqual({ kind: 'gone' });
    expect(await store.decide(id, 3, { action: 'approve' })).toEqual({ kind: 'gone' });
    expect(await store.receive(incoming({ parent: id }), noLimits, asPending)).toEqual({ kind: 'orphan' });
    await store.erase(answer.id);
    expect(await rowsOf('comment')).toEqual([]);
  });

  test('forgetting takes spam and rejected comments after 30 days, who sent what after an hour', async () => {
    const shown = await published(store);
    const spam = await waiting(store, { words: 'Cheap pills' });
    await store.decide(spam.id, 1, { action: 'spam' });
    const rejected = await waiting(store, { words: 'Off topic' });
    await store.decide(rejected.id, 1, { action: 'reject' });
    await store.database.write((sql) =>
      sql.all("INSERT INTO salt (day, value) VALUES ('2026-05-04', 'salt')"),
    );
    const suspect = await store.receive(incoming({ words: 'Undecided' }), noLimits, () => ({
      state: 'spam',
      reasons: [],
    }));
    fixture.clock.now += 3_600_001;
    await store.forget();
    expect(await store.database.all('SELECT DISTINCT sender FROM comment')).toEqual([{ sender: null }]);
    expect(await store.counts()).toMatchObject({ spam: 1, rejected: 2 });
    fixture.clock.now += 31 * day;
    await store.forget();
    const undecided = suspect.kind === 'accepted' ? suspect.comment.id : '';
    expect((await rowsOf('comment')).map(({ id }) => id).toSorted()).toEqual(
      [shown.id, undecided].toSorted(),
    );
    expect(await rowsOf('salt')).toEqual([]);
    // These were not erased by anybody.
    expect(await rowsOf('erased')).toEqual([]);
  });
});

describe('the files of the store', () => {
  let fixture: StoreFixture;
  let store: CommentStore;

  beforeEach(async () => {
    fixture = await makeSqliteFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const bytes = () =>
    readdirSync(dirname(fixture.file))
      .map((name) => readFileSync(join(dirname(fixture.file), name), 'latin1'))
      .join('');

  /** Long enough, and of such lengths, that rows move between pages as they are decided. */
  const words = (place: number) => `words-${place}-end ${'long '.repeat((place * 37) % 290)}`;

  test('hold no word and no name of what was erased, however often rows were moved about', async () => {
    const ids = Array.from({ length: 400 }, (_, place) => `comment-${(place * 7919) % 1009}`);
    await Promise.all(
      ids.map((id, place) => waiting(store, { id, name: `Name-${place}-end`, words: words(place) })),
    );
    const approved = ids.filter((_, place) => place % 3 > 0);
    await Promise.all(approved.map((id) => store.decide(id, 1, { action: 'approve' })));
    const erased = ids.map((_, place) => place).filter((place) => place % 5 === 0);
    expect(bytes()).toContain('words-5-end');
    await Promise.all(erased.map((place) => store.erase(ids[place] ?? '')));
    const left = bytes();
    expect(
      erased.filter((place) => left.includes(`words-${place}-end`) || left.includes(`Name-${place}-end`)),
    ).toEqual([]);
    expect(left).toContain('words-6-end');
  });

  test('hold no address after a decision, nor the words that were put right, once it was forgotten', async () => {
    const { id } = await waiting(store, { email: 'private@example.com', words: 'My diagnosis is secret' });
    await store.decide(id, 1, { action: 'approve', words: 'Thank you' });
    await store.forget();
    expect(bytes()).not.toMatch(/private@example|diagnosis is secret/);
    expect(bytes()).toMatch(/Thank you/);
  });

  test('are swept later where another program reads just then, and the comment is erased all the same', async () => {
    const hasty = await fixture.open(60);
    const { id } = await published(store, { words: 'Take this out' });
    const reader = new DatabaseSync(fixture.file);
    reader.exec('BEGIN; SELECT * FROM comment');
    reader.prepare('SELECT * FROM comment').all();
    expect(await hasty.erase(id)).toMatchObject({ kind: 'done' });
    expect(bytes()).toContain('Take this out');
    reader.exec('COMMIT');
    reader.close();
    await hasty.forget();
    expect(bytes()).not.toContain('Take this out');
  });
});
