import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { PostgresDatabase } from '#store/postgres-database.ts';
import { explainPostgres } from '#store/postgres-errors.ts';
import { findPostgres } from '../../tests/support/postgres-server.ts';
import { type StoreFixture, makePostgresFixture } from '../../tests/support/store-fixtures.ts';
import { published } from '../../tests/support/sample-comments.ts';

let fixture: StoreFixture | undefined;
afterEach(async () => {
  await fixture?.end();
  fixture = undefined;
});

const refusalOf = (results: Promise<unknown>) => results.catch((cause: unknown) => cause);

test.each(['comments', 'ftp://example.com', 'file:comments.db'])('%s is no address of a server', (url) => {
  expect(() => new PostgresDatabase(url)).toThrow(/^COMMENTS_STORE_URL is no address/);
});

test('a user or database that is not there is refused, and the fix named, without the password', async () => {
  const { url } = await findPostgres();
  const wrong = new URL(url);
  wrong.username = 'nobody-at-all';
  wrong.password = 'very-secret';
  wrong.pathname = '/no-such-database';
  const database = new PostgresDatabase(wrong.href, 50);
  const results = [database.all('SELECT 1'), database.write((sql) => sql.all('SELECT 1'))];
  for (const error of await Promise.all(results.map(refusalOf))) {
    expect(error).toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/COMMENTS_STORE_URL\.$/),
    });
    expect((error as Error).message).not.toContain('very-secret');
  }
  await database.close();
});

test('a server that never answers counts as out of reach', async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as AddressInfo;
  const database = new PostgresDatabase(`postgres://127.0.0.1:${port}/comments`, 20);
  expect(await refusalOf(database.all('SELECT 1'))).toMatchObject({ kind: 'unreachable' });
  expect(await refusalOf(database.write((sql) => sql.all('SELECT 1')))).toMatchObject({
    kind: 'unreachable',
  });
  await database.close();
  silent.close();
});

test.each([
  ['53100', 'full', /could not extend file/],
  ['55P03', 'busy', /is busy/],
  ['25006', 'unreachable', /Name the primary/],
  ['57P01', 'unreachable', /cannot be reached/],
] as const)('the state %s is reported as "%s"', (code, kind, words) => {
  const error = Object.assign(new pg.DatabaseError('could not extend file', 0, 'error'), { code });
  expect(explainPostgres(error, 'host/comments')).toMatchObject({
    kind,
    message: expect.stringMatching(words) as string,
  });
});

test('after the listener was cut off it looks at the table, since what was announced meanwhile is lost', async () => {
  fixture = await makePostgresFixture();
  const [store, other] = [await fixture.open(), await fixture.open()];
  const seen: number[] = [];
  const end = other.database.watch(
    () => void other.changesSince(0).then(({ version }) => seen.push(version)),
  );
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  const bringBack = await fixture.cutOff();
  await bringBack();
  await published(store);
  const { version } = await store.changesSince(0);
  await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe(version);
  end();
});

test('what is acknowledged is durable even where the server is set not to wait for the disk', async () => {
  fixture = await makePostgresFixture();
  const lax = new URL(fixture.file);
  lax.searchParams.set('options', '-c synchronous_commit=off');
  const database = new PostgresDatabase(lax.href);
  const [row] = await database.write((sql) =>
    sql.all("SELECT current_setting('synchronous_commit') AS value"),
  );
  expect(row).toEqual({ value: 'on' });
  await database.close();
});
