import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commentMarks } from '#lib/comments/comment-marks.ts';
import { CommentStore } from '#store/comment-store.ts';
import type { Database } from '#store/database.ts';
import { LibsqlDatabase } from '#store/libsql-database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';
import { HranaServer } from './hrana-server.ts';

/** A place for one store, in a folder of its own, and what can befall it. */
export interface StoreBed {
  /** The file that holds the data, be it behind a server or not. */
  file: string;
  /** Another client of the same store, without tables. */
  connect: (patience?: number) => Database;
  /** Another client of the same store, ready for use; all of them tell the time by `clock`. */
  open: (patience?: number) => Promise<CommentStore>;
  clock: { now: number };
  /** Makes it so that nothing reaches the store; gives what ends that. */
  cutOff: () => Promise<() => Promise<void>>;
  end: () => Promise<void>;
}

export const token = 'token-of-the-test-server';
/** Milliseconds for which the test server itself lets a transaction wait. */
const lockPatience = 100;
export const secret = Buffer.alloc(32, 7);

export const storeKinds: { kind: string; makeBed: () => Promise<StoreBed> }[] = [
  { kind: 'SQLite in a file', makeBed: makeSqliteBed },
  { kind: 'a libSQL server', makeBed: makeLibsqlBed },
];

export function makeSqliteBed(): Promise<StoreBed> {
  const folder = mkdtempSync(join(tmpdir(), 'comments-'));
  const file = join(folder, 'comments.db');
  const cutOff = () => {
    renameSync(file, `${file}.away`);
    return Promise.resolve(() => Promise.resolve(renameSync(`${file}.away`, file)));
  };
  return Promise.resolve(
    bedOf(
      file,
      cutOff,
      (patience) => new SqliteDatabase(file, patience),
      () => rmSync(folder, { recursive: true }),
    ),
  );
}

async function makeLibsqlBed(): Promise<StoreBed> {
  const folder = mkdtempSync(join(tmpdir(), 'comments-server-'));
  const file = join(folder, 'server.db');
  let server = await HranaServer.start({ file, token, lockPatience });
  const { port, url } = server;
  const cutOff = async () => {
    await server.stop();
    return async () => {
      server = await HranaServer.start({ file, token, port, lockPatience });
    };
  };
  return bedOf(
    file,
    cutOff,
    (patience) => new LibsqlDatabase(url, token, patience),
    async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  );
}

function bedOf(
  file: string,
  cutOff: StoreBed['cutOff'],
  make: (patience?: number) => Database,
  clear: () => void | Promise<void>,
): StoreBed {
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
    cutOff,
    connect,
    open: async (patience) => {
      const database = connect(patience);
      await prepareTables(database);
      return new CommentStore(
        database,
        (comment) => commentMarks(comment, secret),
        () => clock.now,
      );
    },
    end: async () => {
      for (const database of opened) await database.close();
      await clear();
    },
  };
}

/** Holds the store as another program would; gives what lets it go. */
export function holdStore(file: string): () => void {
  const holder = new DatabaseSync(file);
  holder.exec('BEGIN EXCLUSIVE');
  return () => {
    holder.exec('ROLLBACK');
    holder.close();
  };
}
