import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '#store/database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { type StoreFixture, makeSqliteFixture } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

let fixture: StoreFixture;
let database: Database;

beforeEach(async () => {
  fixture = await makeSqliteFixture();
  database = fixture.connect();
  await database.write((sql) => sql.all('CREATE TABLE note (words TEXT)'));
});
afterEach(() => fixture.end());

const add = (words: string) => database.write((sql) => sql.all('INSERT INTO note VALUES (?)', words));
const words = async () => (await database.all('SELECT words FROM note')).map((row) => row['words']);

test('of writes that share a transaction, none is acknowledged before all are on the disk', async () => {
  const other = fixture.connect();
  let isAcknowledged = false;
  let seen: unknown;
  const first = add('a').then(() => (isAcknowledged = true));
  const second = database.write(async () => {
    // Long enough for a resolved promise to be noticed.
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = [isAcknowledged, await other.all('SELECT * FROM note')];
  });
  await Promise.all([first, second]);
  expect(seen).toEqual([false, []]);
  expect(await words()).toEqual(['a']);
});

test('each commit is synced, and what is deleted is written over', async () => {
  const settings = await database.write(async (sql) => [
    ...(await sql.all('PRAGMA synchronous')),
    ...(await sql.all('PRAGMA journal_mode')),
    ...(await sql.all('PRAGMA secure_delete')),
  ]);
  expect(settings).toEqual([{ synchronous: 2 }, { journal_mode: 'wal' }, { secure_delete: 1 }]);
});

test('a full disk is reported, leaves what was there, and is got over', async () => {
  const [pages] = await database.all('PRAGMA page_count');
  await database.write((sql) => sql.all(`PRAGMA max_page_count = ${Number(pages?.['page_count']) + 2}`));
  const results = await Promise.allSettled([add('small'), add('x'.repeat(50_000)), add('also small')]);
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason).toMatchObject({ name: 'StoreError', kind: 'full' });
  const stored = results.flatMap(({ status }, place) =>
    status === 'fulfilled' ? [['small', '', 'also small'][place]] : [],
  );
  expect(await words()).toEqual(stored);
  await database.write((sql) => sql.all('PRAGMA max_page_count = 100000'));
  await add('y'.repeat(50_000));
  expect((await words()).length).toBe(stored.length + 1);
  expect(await database.findDamage()).toEqual([]);
});

test('nobody else on the machine may read it, nor its log, nor its backup', async () => {
  const copy = join(dirname(fixture.file), 'copy.db');
  await database.backup?.(copy);
  for (const file of [fixture.file, `${fixture.file}-wal`, copy]) expect(statSync(file).mode & 0o077).toBe(0);
});

test('a backup is whole as it was at one moment, while writing goes on, and never written over', async () => {
  await Promise.all(Array.from({ length: 300 }, (_, place) => add(`${place} ${'x'.repeat(2_000)}`)));
  const copy = join(dirname(fixture.file), 'copy.db');
  const saving = database.backup?.(copy);
  await Promise.all([saving, add('later')]);
  const opened = new DatabaseSync(copy, { readOnly: true });
  expect(opened.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(opened.prepare('SELECT count(*) AS count FROM note').get()?.['count']).toBeGreaterThanOrEqual(300);
  opened.close();
  await expect(database.backup?.(copy)).rejects.toThrow(/copy\.db is there already\. Name a new file\.$/);
  await expect(database.backup?.('/no-such-folder/copy.db')).rejects.toThrow(/cannot be written/);
});

test('what stands in the way of opening is reported in words', () => {
  const folder = dirname(fixture.file);
  const file = join(folder, 'shopping-list');
  writeFileSync(file, 'milk, eggs, and many other things that make this no database at all. '.repeat(20));
  expect(() => new SqliteDatabase(file)).toThrow(/shopping-list is damaged, or no store of comments/);
  expect(readFileSync(file, 'utf8')).toMatch(/^milk/);
  expect(() => new SqliteDatabase(join(file, 'comments.db'))).toThrow(/cannot be used/);
  expect(existsSync(join(folder, 'comments.db.new'))).toBe(false);
});

test('an empty file is no new store: its loss is reported, and the file is left as it is', () => {
  const file = join(dirname(fixture.file), 'emptied.db');
  writeFileSync(file, '');
  expect(() => new SqliteDatabase(file)).toThrow(/is empty, so what was in it is lost.*restore FILE/);
  expect(statSync(file).size).toBe(0);
});
