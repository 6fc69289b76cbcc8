import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importComments } from '#moderation/import-comments.ts';
import { archiveSchema } from '#schemas/comment-archive.ts';
import { type CommandLine, openCommandLine } from '../../tests/support/command-line.ts';
import { published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

/** From each engine to each. */
const moves = storeKinds.flatMap(({ kind: from, makeFixture: makeFrom }) =>
  storeKinds.map(({ kind: to, makeFixture: makeTo }) => ({ from, to, makeFrom, makeTo })),
);

describe.each(moves)('an archive of $from for $to', ({ makeFrom, makeTo }) => {
  let from: StoreFixture;
  let to: StoreFixture;
  let old: CommandLine;
  let fresh: CommandLine;

  beforeEach(async () => {
    from = await makeFrom();
    to = await makeTo();
    old = await openCommandLine(from);
    fresh = await openCommandLine(to);
  });
  afterEach(async () => {
    old.clear();
    fresh.clear();
    await from.end();
    await to.end();
  });

  /** What readers see: those that begin a thread, and then the answers. */
  const threads = async ({ store }: CommandLine) =>
    Object.groupBy(await store.shown('/conditions/sciatica/'), ({ parent }) => String(parent !== undefined));

  /** One of everything. */
  async function fill(): Promise<void> {
    const first = await published(old.store, {
      words: 'Does <b>walking</b> help?\n\nI "hope" so',
      name: 'Zoë',
    });
    from.clock.now += 1_000;
    await old.run('reply', first.id, 'It often does.');
    await waiting(old.store, { email: 'private@example.com', words: 'A question' });
    const spam = await waiting(old.store, { words: 'Cheap pills' });
    await old.store.decide(spam.id, 1, { action: 'spam' });
    const rejected = await waiting(old.store, { words: 'Off topic' });
    await old.store.decide(rejected.id, 1, { action: 'reject' });
    const gone = await published(old.store, { words: 'Take me out' });
    await published(old.store, { words: 'An answer', parent: gone.id });
    await old.store.erase(gone.id);
  }

  test('brings everything into another store as it was, and once', async () => {
    await fill();
    const file = join(old.folder, 'comments.json');
    expect((await old.run('export', file)).printed).toMatch(/comments\.json holds 7 comments\.$/);
    expect((await fresh.run('import', file)).printed).toBe('7 comments brought in.\nThe page shows it.');
    const all =
      'SELECT id, page, parent, name, email, words, state, revision, by_practice, created, changed, reasons FROM comment';
    expect(await fresh.store.database.all(`${all} ORDER BY id`)).toEqual(
      await old.store.database.all(`${all} ORDER BY id`),
    );
    expect(await threads(fresh)).toEqual(await threads(old));
    expect(await fresh.store.database.all('SELECT mark FROM erased')).toHaveLength(1);
    expect((await fresh.run('import', file)).printed).toBe('0 comments brought in.\n7 were there already.');
  });

  test('leaves out what was erased in the store that it comes from, even where an older archive still has it', async () => {
    const { id } = await published(old.store, { words: 'Take me out' });
    const before = join(old.folder, 'before.json');
    await old.run('export', before);
    await old.store.erase(id);
    await old.run('export', join(old.folder, 'after.json'));
    await fresh.run('import', join(old.folder, 'after.json'));
    expect((await fresh.run('import', before)).printed).toBe(
      '0 comments brought in.\n1 was erased here before and left out.',
    );
  });

  test('interrupted in the middle goes on where it stopped, and strays are listed', async () => {
    await Promise.all(
      Array.from({ length: 250 }, (_, place) => published(old.store, { words: `No. ${place}` })),
    );
    await published(old.store, { page: '/gone/' });
    const file = join(old.folder, 'comments.json');
    await old.run('export', file);
    const { comments } = archiveSchema.parse(JSON.parse(old.read('comments.json')));
    const broken = importComments(
      fresh.store,
      comments.filter(({ page }) => page !== '/gone/'),
      to.clock.now,
      (done) => {
        if (done >= 200) throw new Error('the cable was pulled');
      },
    );
    await expect(broken).rejects.toThrow('the cable was pulled');
    const { printed } = await fresh.run('import', file);
    expect(printed).toMatch(/^50 comments brought in\.\n200 were there already\./);
    expect(printed).toContain('    /gone/  (1 comment)');
    expect(await fresh.store.counts()).toMatchObject({ published: 250 });
  });

  test('pending on wish: nothing is public before the owner says so, and no mail is due', async () => {
    await published(old.store);
    const file = join(old.folder, 'comments.json');
    await old.run('export', file);
    expect((await fresh.run('import', file, '--pending')).printed).toBe(
      '1 comment brought in, for you to decide about.',
    );
    expect([fresh.published, await fresh.store.counts()]).toMatchObject([[], { pending: 1, published: 0 }]);
    expect(await fresh.store.database.all('SELECT id FROM comment WHERE notified IS NULL')).toEqual([]);
  });

  test('holds nothing of who sent a comment, and an address only while it waits', async () => {
    await fill();
    const { printed } = await old.run('export');
    const senders = await old.store.database.all('SELECT sender FROM comment WHERE sender IS NOT NULL');
    expect(senders.length).toBeGreaterThan(2);
    for (const { sender } of senders) expect(printed).not.toContain(sender);
    expect(printed.match(/private@example\.com/g)).toHaveLength(1);
    expect(JSON.parse(printed)).toMatchObject({ format: 'comments', version: 1 });
    const pending = await old.store.list('pending', 1);
    await old.run('approve', pending[0]?.id ?? '');
    expect((await old.run('export')).printed).not.toContain('private@example.com');
  });

  test('is for its owner alone, and writes over nothing', async () => {
    const file = join(old.folder, 'comments.json');
    await old.run('export', file);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await old.run('export', file)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/is there already\. Name a new file\.$/) as string,
    });
  });

  test('that was tampered with brings in text and nothing else', async () => {
    const comment = {
      id: 'a1',
      page: '/conditions/sciatica/',
      parent: 'not-there',
      name: '\u001B]0;Owned\u0007Eve\u202E',
      words: '<script>alert(1)</script>\u001B[2J\u0000',
      state: 'published',
      created: '2026-01-01T00:00:00.000Z',
      email: 'eve@example.com',
    };
    const archive = { format: 'comments', version: 1, exported: comment.created, comments: [comment] };
    await fresh.run('import', fresh.write('comments.json', JSON.stringify(archive)));
    expect(await fresh.store.get('a1')).toMatchObject({
      name: ']0;OwnedEve',
      words: '<script>alert(1)</script>[2J',
      parent: undefined,
      email: undefined,
      isByPractice: false,
    });
  });
});
