import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { erasedMark } from '#store/erase-comment.ts';
import { asPending, incoming, noLimits, published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreBed, makeSqliteBed, storeKinds } from '../../tests/support/store-beds.ts';

// A libSQL server is asked a thousand times here, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 3_600_000;
const page = '/conditions/sciatica/';

describe.each(storeKinds)('erasing in $kind', ({ makeBed }) => {
  let bed: StoreBed;
  let store: CommentStore;

  beforeEach(async () => {
    bed = await makeBed();
    store = await bed.open();
  });
  afterEach(() => bed.end());

  const rowsOf = (table: string) => store.database.all(`SELECT * FROM ${table}`);

  test('takes the comment and all that the filter learned of it; a hash of its number stays', async () => {
    const { id } = await published(store, { words: 'Peppermint oil cured me', email: 'a@example.com' });
    expect((await rowsOf('word')).length).toBeGreaterThan(3);
    expect(await store.erase(id)).toMatchObject({ kind: 'done', comment: { page } });
    expect([await rowsOf('comment'), await rowsOf('word'), await rowsOf('erased')]).toEqual([
      [],
      [],
      [{ mark: erasedMark(id) }],
    ]);
    expect(await store.stalePages()).toEqual([page]);
    expect(await store.erase(id)).toEqual({ kind: 'gone' });
  });

  test('of one comment leaves what the filter learned of others', async () => {
    await published(store, { words: 'warm towels' });
    const { id } = await published(store, { words: 'warm stones' });
    const before = await store.database.all('SELECT count(*) AS count FROM word WHERE ham = 2');
    await store.erase(id);
    expect(before).toEqual([{ count: 3 }]);
    expect(await rowsOf('word')).toHaveLength(4);
    expect(await store.database.all('SELECT word FROM word WHERE ham <> 1')).toEqual([]);
  });

  test('leaves the place of an answered comment until its last answer goes', async () => {
    const { id } = await published(store, { words: 'First' });
    bed.clock.now += 1;
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
    const kept = await published(store);
    const spam = await waiting(store, { words: 'Cheap pills' });
    await store.decide(spam.id, 1, { action: 'spam' });
    const rejected = await waiting(store, { words: 'Off topic' });
    await store.decide(rejected.id, 1, { action: 'reject' });
    await store.database.write((sql) =>
      sql.all("INSERT INTO salt (day, value) VALUES ('2026-05-04', 'salt')"),
    );
    bed.clock.now += 3_600_001;
    await store.forget();
    expect(await store.database.all('SELECT DISTINCT sender FROM comment')).toEqual([{ sender: null }]);
    expect(await store.counts()).toMatchObject({ spam: 1, rejected: 1 });
    bed.clock.now += 31 * day;
    await store.forget();
    expect(await rowsOf('comment')).toMatchObject([{ id: kept.id }]);
    expect(await rowsOf('salt')).toEqual([]);
    // What was learned from the spam is kept, and these were not erased by anybody.
    expect((await store.database.all('SELECT word FROM word WHERE spam > 0')).length).toBeGreaterThan(2);
    expect(await rowsOf('erased')).toEqual([]);
  });
});

describe('the files of the store', () => {
  let bed: StoreBed;
  let store: CommentStore;

  beforeEach(async () => {
    bed = await makeSqliteBed();
    store = await bed.open();
  });
  afterEach(() => bed.end());

  const bytes = () =>
    readdirSync(dirname(bed.file))
      .map((name) => readFileSync(join(dirname(bed.file), name), 'latin1'))
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
    const hasty = await bed.open(60);
    const { id } = await published(store, { words: 'Take this out' });
    const reader = new DatabaseSync(bed.file);
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
