import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, StoreError } from '#store/database.ts';
import { type StoreFixture, storeKinds } from '../../tests/support/store-fixtures.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe.each(storeKinds)('stored in $kind', ({ makeFixture }) => {
  let fixture: StoreFixture;
  let database: Database;

  beforeEach(async () => {
    fixture = await makeFixture();
    database = fixture.connect();
    await database.write((sql) => sql.all('CREATE TABLE note (name TEXT PRIMARY KEY, count BIGINT)'));
  });
  afterEach(() => fixture.end());

  const add = (name: string, count = 0) =>
    database.write((sql) => sql.all('INSERT INTO note VALUES (?, ?)', name, count));
  const names = async (from = database) =>
    (await from.all('SELECT name FROM note ORDER BY name')).map(({ name }) => name);

  test('what is acknowledged is there for another client', async () => {
    await add('a');
    expect(await names(fixture.connect())).toEqual(['a']);
  });

  test('texts, whole numbers and nothing come back as they were', async () => {
    const [row] = await database.write((sql) =>
      sql.all(
        'INSERT INTO note VALUES (?, ?) RETURNING *, NULL AS absent',
        'ä\u{1F642}\n"',
        1_777_000_000_123,
      ),
    );
    expect(row).toEqual({ name: 'ä\u{1F642}\n"', count: 1_777_000_000_123, absent: null });
  });

  test('a transaction that fails leaves nothing of itself', async () => {
    const failing = database.write(async (sql) => {
      await sql.all("INSERT INTO note VALUES ('half', 1)");
      throw new RangeError('changed my mind');
    });
    await expect(failing).rejects.toThrow(new RangeError('changed my mind'));
    expect(await names()).toEqual([]);
  });

  test('one that fails harms none of those that were requested at the same time', async () => {
    const results = await Promise.allSettled([
      add('a'),
      add('a'),
      database.write(() => Promise.reject(new Error('no'))),
      add('b'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b']);
  });

  test('a broken rule of a table is reported as such, not as trouble with the store', async () => {
    await add('a');
    const error: unknown = await add('a').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(StoreError);
    expect((error as Error).message).toMatch(/unique/i);
  });

  test('nobody sees half of a transaction', async () => {
    const other = fixture.connect();
    let seen: unknown;
    await database.write(async (sql) => {
      await sql.all("INSERT INTO note VALUES ('a', 1)");
      seen = await names(other);
      await sql.all("INSERT INTO note VALUES ('b', 1)");
    });
    expect(seen).toEqual([]);
    expect(await names(other)).toEqual(['a', 'b']);
  });

  test('reading and then writing is safe from others: nothing is counted twice or lost', async () => {
    await add('count', 0);
    const clients = [database, fixture.connect(), fixture.connect()];
    const addOne = (client: Database) =>
      client.write(async (sql) => {
        const [row] = await sql.all("SELECT count FROM note WHERE name = 'count'");
        await sql.all("UPDATE note SET count = ? WHERE name = 'count'", Number(row?.['count']) + 1);
      });
    await Promise.all(Array.from({ length: 60 }, (_, place) => addOne(clients[place % 3] ?? database)));
    expect(await database.all('SELECT count FROM note')).toEqual([{ count: 60 }]);
  });

  test('while another program holds it, a writer waits and then gets an error; reading goes on', async () => {
    const impatient = fixture.connect(50);
    const release = await fixture.lock();
    const refused: unknown = await impatient
      .write((sql) => sql.all("INSERT INTO note VALUES ('a', 1)"))
      .catch((cause: unknown) => cause);
    expect(refused).toMatchObject({ name: 'StoreError', kind: 'busy' });
    expect(await names()).toEqual([]);
    const patient = add('b');
    setTimeout(() => void release(), 100);
    await patient;
    expect(await names()).toEqual(['b']);
  });

  test('out of reach, it says so, loses nothing, and goes on when it is back', async () => {
    await add('a');
    const bringBack = await fixture.cutOff();
    const place = database.place.replaceAll(/[^\w]/g, '.');
    const refused = [add('b'), names()].map((result) => result.catch((cause: unknown) => cause));
    for (const error of await Promise.all(refused))
      expect(error).toMatchObject({
        kind: 'unreachable',
        message: expect.stringMatching(new RegExp(place)) as string,
      });
    await bringBack();
    await add('c');
    expect(await names()).toEqual(['a', 'c']);
    expect(await database.findDamage()).toEqual([]);
  });
});
