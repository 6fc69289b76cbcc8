import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommentStore } from '#store/comment-store.ts';
import { type Helper, addHelper, changeHelper, listHelpers, removeHelper } from '#store/members.ts';
import { restoreStore } from '#store/restore-store.ts';
import { published, waiting } from '../../tests/support/sample-comments.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

let fixture: StoreFixture;
let store: CommentStore;
let folder: string;
let backup: string;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
  store = await fixture.open();
  folder = dirname(fixture.file);
  backup = join(folder, 'backup.db');
});
afterEach(() => fixture.end());

const restore = (from = backup) => restoreStore(from, fixture.file, fixture.clock.now);
const ids = async () => (await store.database.all('SELECT id FROM comment ORDER BY id')).map(({ id }) => id);
const files = () => readdirSync(folder).filter((name) => !/^(comments|backup)\.db(-wal|-shm)?$/.test(name));

test('drill: what was backed up is back, what came later is stored beside, and pages are due', async () => {
  await published(store, { id: 'old' });
  await store.database.backup?.(backup);
  await published(store, { id: 'new', page: '/articles/first-visit/' });
  await store.database.close();
  const restored = await restore();
  store = await fixture.open();
  expect(await ids()).toEqual(['old']);
  expect((await store.changesSince(0)).pages.toSorted()).toEqual([
    '/articles/first-visit/',
    '/conditions/sciatica/',
  ]);
  expect(restored).toEqual({
    count: 1,
    erasedAgain: 0,
    isBlind: false,
    previousAt: `${fixture.file}.before-2026-05-04T12-00-00`,
  });
  expect(files()).toEqual(['comments.db.before-2026-05-04T12-00-00']);
  // What was stored beside is a whole store itself.
  await store.database.close();
  await restore(restored.previousAt);
  store = await fixture.open();
  expect(await ids()).toEqual(['new', 'old']);
});

test('what was erased since the backup stays erased, and no session of then is good', async () => {
  await published(store, { id: 'withdrawn', words: 'Forget me please' });
  await waiting(store, { id: 'kept' });
  await store.database.write((sql) =>
    sql.all("INSERT INTO session (token, expires) VALUES ('hash', 9999999999999)"),
  );
  await store.database.backup?.(backup);
  await store.erase('withdrawn');
  await store.database.close();
  expect(await restore()).toMatchObject({ count: 1, erasedAgain: 1 });
  store = await fixture.open();
  expect(await ids()).toEqual(['kept']);
  expect(await store.database.all('SELECT * FROM session')).toEqual([]);
  expect(readFileSync(fixture.file, 'latin1')).not.toContain('Forget me please');
});

test('a helper who was removed since stays removed, and others may do what they may now', async () => {
  const add = (name: string) =>
    store.database.write((sql) =>
      addHelper(sql, { name, email: `${name}@mail.test`, mayWrite: true, mayPublish: true }, 0),
    );
  const [gone, stays] = [await add('gone'), await add('stays')] as Helper[];
  await store.database.backup?.(backup);
  await store.database.write(async (sql) => {
    await removeHelper(sql, gone?.id ?? '');
    await changeHelper(sql, stays?.id ?? '', { mayWrite: true, mayPublish: false });
  });
  await add('new');
  await store.database.close();
  await restore();
  store = await fixture.open();
  expect(await listHelpers(store.database)).toMatchObject([
    { name: 'new', mayPublish: true },
    { name: 'stays', mayPublish: false },
  ]);
});

test('what is no backup, or is damaged, changes nothing', async () => {
  await published(store, { id: 'here' });
  await store.database.backup?.(backup);
  const bytes = readFileSync(backup);
  const broken = join(folder, 'broken.db');
  writeFileSync(broken, Buffer.concat([bytes.subarray(0, 6_000), Buffer.alloc(bytes.length - 6_000, 1)]));
  const empty = join(folder, 'empty.db');
  writeFileSync(empty, '');
  const list = join(folder, 'list.txt');
  writeFileSync(list, 'milk and eggs '.repeat(100));
  await store.database.close();
  for (const file of [broken, empty, list])
    await expect(restore(file)).rejects.toThrow(new RegExp(`^${file} is .*Nothing was changed\\.$`));
  await expect(restore(join(folder, 'none.db'))).rejects.toThrow(/^There is no file .*none\.db\. Nothing/);
  store = await fixture.open();
  expect(await ids()).toEqual(['here']);
  expect(files().toSorted()).toEqual(['broken.db', 'empty.db', 'list.txt']);
});

test('a damaged store is replaced too, stored as it is, and the owner reads what cannot be known', async () => {
  await published(store, { id: 'here' });
  await store.database.backup?.(backup);
  await store.database.close();
  writeFileSync(fixture.file, 'nothing that could be read '.repeat(300));
  const { previousAt, isBlind } = await restore();
  expect(isBlind).toBe(true);
  expect(readFileSync(previousAt ?? '', 'utf8')).toMatch(/^nothing that could be read/);
  store = await fixture.open();
  expect(await ids()).toEqual(['here']);
});

test('where there is no store yet, the backup becomes it', async () => {
  await waiting(store, { id: 'here' });
  await store.database.backup?.(backup);
  const away = join(folder, 'new-machine', 'comments.db');
  copyFileSync(backup, join(folder, 'copy.db'));
  expect(await restoreStore(backup, away, fixture.clock.now)).toMatchObject({
    count: 1,
    previousAt: undefined,
  });
  expect(existsSync(away)).toBe(true);
});

test('while another process has the store open, nothing is changed', async () => {
  await published(store, { id: 'here' });
  await store.database.backup?.(backup);
  await store.database.close();
  const script = `
    import { openStore } from '#store/open-store.ts';
    const store = await openStore();
    await store.counts();
    console.log('open');
    setTimeout(() => undefined, 60_000);`;
  const env = { ...process.env, DATA_DIR: folder, COMMENTS_STORE_URL: '', COMMENTS_SECRET: 'x'.repeat(32) };
  const other = spawn(process.execPath, ['--input-type=module', '--eval', script], { env });
  try {
    await once(other.stdout, 'data');
    await expect(restore()).rejects.toThrow(/is open in another program\. Stop the site first/);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'close');
  }
  expect(files()).toEqual([]);
  expect(await restore()).toMatchObject({ count: 1 });
  store = await fixture.open();
  expect(await ids()).toEqual(['here']);
});
