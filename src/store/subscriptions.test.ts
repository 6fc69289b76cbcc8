import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDueMail, noteSent, takeDueMail } from '#store/answer-mails.ts';
import type { CommentStore } from '#store/comment-store.ts';
import {
  askForAnswers,
  confirmSubscription,
  findSubscription,
  stopSubscription,
  subscriptionDays,
} from '#store/subscriptions.ts';
import { published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

const day = 24 * 3_600_000;
const page = '/conditions/sciatica/';

describe.each(storeKinds)('mails about answers, in $kind', ({ kind, makeFixture }) => {
  let fixture: StoreFixture;
  let store: CommentStore;
  beforeEach(async () => {
    fixture = await makeFixture();
    store = await fixture.open();
  });
  afterEach(() => fixture.end());

  const ask = (id: string, comment: string, email = 'Ruth@mail.test') =>
    store.database.write((sql) => askForAnswers(sql, { id, comment, email }, fixture.clock.now));
  const confirm = (id: string) =>
    store.database.write((sql) => confirmSubscription(sql, id, fixture.clock.now));
  const take = (from = store) => from.database.write((sql) => takeDueMail(sql, fixture.clock.now));
  const find = (comment: string) => findSubscription(store.database, { comment }, fixture.clock.now);
  const addresses = () => store.database.all('SELECT email FROM subscription');

  /** A published comment whose writer confirmed that mails are wanted. */
  async function subscribed(id: string, changes: Parameters<typeof published>[1] = {}, email?: string) {
    const comment = await published(store, changes);
    await ask(id, comment.id, email);
    await confirm(id);
    return comment;
  }

  test('come only after the link was pressed and the answer is public, and once', async () => {
    const mine = await published(store);
    await ask('s1', mine.id);
    await published(store, { parent: mine.id, words: 'Before it was confirmed' });
    await confirm('s1');
    expect(await hasDueMail(store.database, fixture.clock.now)).toBe(false);
    const answer = await waiting(store, { parent: mine.id, words: 'Yes, it does.' });
    expect(await take()).toBeUndefined();
    await store.decide(answer.id, 1, { action: 'approve' });
    const due = await take();
    expect(due).toMatchObject({ email: 'Ruth@mail.test', answers: [{ id: answer.id }] });
    if (due) await store.database.write((sql) => noteSent(sql, due, fixture.clock.now));
    await store.decide(answer.id, 2, { action: 'reject' });
    await store.decide(answer.id, 3, { action: 'approve', words: 'Yes, it does!' });
    fixture.clock.now += day;
    expect(await take()).toBeUndefined();
  });

  test('mention a reply of the practice, and of an answer that is taken back before, no more', async () => {
    const mine = await subscribed('s1');
    await store.decide(mine.id, mine.revision, {
      action: 'reply',
      id: 'r1',
      name: 'Practice',
      words: 'Yes.',
    });
    await store.decide('r1', 1, { action: 'reject' });
    expect(await take()).toBeUndefined();
    await store.decide('r1', 2, { action: 'approve' });
    expect(await take()).toMatchObject({ answers: [{ id: 'r1', isByPractice: true }] });
  });

  test('never go to whoever wrote the answer, and one to a reader who has two comments in the thread', async () => {
    const top = await subscribed('s1');
    const second = await waiting(store, { parent: top.id, words: 'One more thing' });
    await ask('s2', second.id, 'ruth@MAIL.test');
    await confirm('s2');
    await store.decide(second.id, 1, { action: 'approve' });
    expect(await take()).toBeUndefined();
    await published(store, { parent: second.id, words: 'From somebody else' });
    expect((await take())?.answers).toHaveLength(1);
    expect(await take()).toBeUndefined();
  });

  test('wait for an hour after a mail, and mention all that came meanwhile', async () => {
    const mine = await subscribed('s1');
    await published(store, { parent: mine.id, words: 'First' });
    const first = await take();
    if (first) await store.database.write((sql) => noteSent(sql, first, fixture.clock.now));
    for (const words of ['Second', 'Third']) {
      fixture.clock.now += 1_000;
      await published(store, { parent: mine.id, words });
    }
    expect(await take()).toBeUndefined();
    fixture.clock.now += 3_600_000;
    expect((await take())?.answers.map(({ words }) => words)).toEqual(['Second', 'Third']);
  });

  test('that could not be sent are due again, ever later, and by one server at a time', async () => {
    const mine = await subscribed('s1');
    await published(store, { parent: mine.id, words: 'First' });
    const other = await fixture.open();
    const taken = await Promise.all([take(), take(other), take(), take(other)]);
    expect(taken.filter((mail) => mail !== undefined)).toHaveLength(1);
    const waits: number[] = [];
    for (let tries = 0, since = fixture.clock.now; tries < 9; tries += 1) {
      while ((await take()) === undefined) fixture.clock.now += 60_000;
      waits.push((fixture.clock.now - since) / 60_000);
      since = fixture.clock.now;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360]);
  });

  test('are not put off by a clock that was ahead once', async () => {
    const mine = await subscribed('s1');
    await published(store, { parent: mine.id, words: 'First' });
    fixture.clock.now += 30 * day;
    await take();
    fixture.clock.now -= 30 * day;
    expect(await take()).toBeDefined();
  });

  test('stop for the whole thread, and what was requested since a backup does not come back', async () => {
    const top = await subscribed('s1');
    await subscribed('s2', { parent: top.id, words: 'One more thing' });
    const elsewhere = await subscribed('s3', { words: 'Another thread' });
    await store.database.write((sql) => stopSubscription(sql, 's2'));
    expect(await find(top.id)).toBeUndefined();
    expect(await find(elsewhere.id)).toMatchObject({ isConfirmed: true });
    expect(await store.database.all('SELECT * FROM erased')).toHaveLength(2);
  });

  test('can be requested again where the address was wrong, and not over the head of whoever confirmed', async () => {
    const mine = await published(store);
    await ask('s1', mine.id, 'wrong@mail.test');
    await ask('s2', mine.id);
    expect(await confirm('s1')).toBe(false);
    expect(await confirm('s2')).toBe(true);
    expect(await ask('s3', mine.id, 'stranger@mail.test')).toBe(false);
    expect(await find(mine.id)).toMatchObject({ id: 's2', email: 'Ruth@mail.test' });
  });

  test.each([
    [
      'not confirmed in two days',
      async () => void (fixture.clock.now += subscriptionDays.unconfirmed * day),
      false,
    ],
    ['180 days after', async () => void (fixture.clock.now += subscriptionDays.confirmed * day), true],
    ['the comment is withdrawn', (id: string) => store.erase(id), true],
    ['the comment is set aside', (id: string) => store.decide(id, 2, { action: 'reject' }), true],
    ['the comment is called spam', (id: string) => store.decide(id, 2, { action: 'spam' }), true],
  ])('leave no address: %s', async (_, happens, isConfirmed) => {
    const { id } = await published(store);
    await ask('s1', id, 'secret-address@mail.test');
    if (isConfirmed) await confirm('s1');
    expect(await find(id)).toBeDefined();
    await happens(id);
    await store.forget();
    expect(await addresses()).toEqual([]);
    expect(await store.database.all('SELECT * FROM answer_mail')).toEqual([]);
    if (kind === 'SQLite') expect(filesOf(fixture)).not.toContain('secret-address');
  });

  test('leave no address once the page takes no more comments, or the thread is gone', async () => {
    const top = await published(store);
    await subscribed('s1', { parent: top.id, words: 'Below another' });
    await subscribed('s2', { page: '/conditions/tmj/' }, 'other@mail.test');
    await store.forget(['/conditions/tmj/']);
    expect(await addresses()).toEqual([{ email: 'Ruth@mail.test' }]);
    await store.erase(top.id);
    await store.forget();
    expect(await addresses()).toEqual([]);
  });

  test('stay where somebody can still answer', async () => {
    const { id } = await waiting(store);
    await ask('s1', id);
    await confirm('s1');
    fixture.clock.now += 100 * day;
    await store.forget([`${page}other/`]);
    expect(await find(id)).toMatchObject({ isConfirmed: true });
  });
});

/** All that the files of a SQLite store hold. */
const filesOf = ({ file }: StoreFixture): string =>
  readdirSync(dirname(file))
    .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
    .join('\n');
