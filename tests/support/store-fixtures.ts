import { randomBytes } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { CommentStore } from '#store/comment-store.ts';
import type { Database } from '#store/database.ts';
import { PostgresDatabase } from '#store/postgres-database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';
import { findPostgres } from './postgres-server.ts';
import { TcpProxy } from './tcp-proxy.ts';

/** An empty database for one test, and what can happen to it. */
export interface StoreFixture {
  /** The file of a SQLite store; the address of a PostgreSQL one. */
  file: string;
  /** Another client of the same database, without tables. */
  connect: (patience?: number) => Database;
  /** Another client of the same store, ready for use; all of them tell the time by `clock`. */
  open: (patience?: number) => Promise<CommentStore>;
  clock: { now: number };
  /** Makes it so that nothing reaches the store; returns what ends that. */
  cutOff: () => Promise<() => Promise<void>>;
  /** Holds the lock of writers as another process would; returns what releases it. */
  lock: () => Promise<() => Promise<void>>;
  end: () => Promise<void>;
}

export const storeKinds: { kind: string; makeFixture: () => Promise<StoreFixture> }[] = [
  { kind: 'SQLite', makeFixture: makeSqliteFixture },
  { kind: 'PostgreSQL', makeFixture: makePostgresFixture },
];

export function makeSqliteFixture(): Promise<StoreFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'comments-'));
  const file = join(folder, 'comments.db');
  return Promise.resolve(
    fixtureOf(file, (patience) => new SqliteDatabase(file, patience), {
      cutOff: () => {
        renameSync(file, `${file}.away`);
        return Promise.resolve(async () => renameSync(`${file}.away`, file));
      },
      lock: () => Promise.resolve(lockSqlite(file)),
      clear: async () => rmSync(folder, { recursive: true }),
    }),
  );
}

function lockSqlite(file: string): () => Promise<void> {
  const holder = new DatabaseSync(file);
  holder.exec('BEGIN EXCLUSIVE');
  return () => {
    holder.exec('ROLLBACK');
    holder.close();
    return Promise.resolve();
  };
}

/** A schema of its own on a real server, reached through a proxy that can be cut. */
export async function makePostgresFixture(): Promise<StoreFixture> {
  const { url, drop } = await makeSchema();
  const proxy = await TcpProxy.start(url);
  const through = proxy.through(url);
  return fixtureOf(through, (patience) => new PostgresDatabase(through, patience), {
    cutOff: async () => {
      await proxy.close();
      return () => proxy.open();
    },
    lock: () => lockPostgres(url),
    clear: async () => {
      await proxy.close();
      await drop();
    },
  });
}

/** The address of a new schema, and what drops it. */
export async function makeSchema(server?: {
  url: string;
}): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url } = server ?? (await findPostgres());
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await runSql(url, `CREATE SCHEMA ${schema}`);
  return {
    url: `${url}?options=${encodeURIComponent(`-c search_path=${schema} -c client_min_messages=warning`)}`,
    drop: async () => {
      await runSql(url, `DROP SCHEMA ${schema} CASCADE`);
    },
  };
}

/** Runs statements on a connection of their own. */
export async function runSql(url: string, statements: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statements)).rows;
  } finally {
    await client.end();
  }
}

async function lockPostgres(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT pg_advisory_lock(hashtext('comments ' || current_schema()))");
  return () => client.end();
}

function fixtureOf(
  file: string,
  make: (patience?: number) => Database,
  { clear, ...events }: Pick<StoreFixture, 'cutOff' | 'lock'> & { clear: () => Promise<void> },
): StoreFixture {
  const opened: Database[] = [];
  const clock = { now: Date.UTC(2026, 4, 4, 12) };
  const connect = (patience?: number) => {
    const database = make(patience);
    opened.push(database);
    return database;
  };
  return {
    file,
    clock,
    connect,
    ...events,
    open: async (patience) => {
      const database = connect(patience);
      await prepareTables(database);
      return new CommentStore(database, () => clock.now);
    },
    end: async () => {
      for (const database of opened) await database.close();
      await clear();
    },
  };
}
