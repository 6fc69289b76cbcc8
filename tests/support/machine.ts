import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommentStore } from '#store/comment-store.ts';
import { PostgresDatabase } from '#store/postgres-database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';

/** A machine with a content folder and a data folder, as the commands find them. */
export type Machine = Readonly<{ folder: string; settings: Record<string, string> }>;

/** Opens the store of a machine, and closes it afterwards. */
export async function withStore<Result>(
  { settings }: Machine,
  use: (store: CommentStore) => Promise<Result>,
) {
  const url = settings['COMMENTS_STORE_URL'];
  mkdirSync(settings['DATA_DIR'] ?? '', { recursive: true });
  const database =
    url === undefined
      ? new SqliteDatabase(join(settings['DATA_DIR'] ?? '', 'comments.db'))
      : new PostgresDatabase(url);
  try {
    await prepareTables(database);
    return await use(new CommentStore(database));
  } finally {
    await database.close();
  }
}

/** Runs a command of the owner there. */
export function runOn(
  { settings }: Machine,
  command: string,
  ...words: string[]
): Promise<{ code: number; says: string }> {
  const env = { PATH: process.env['PATH'], ...settings };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `src/cli/${command}.ts`, ...words],
      { env },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), says: (out + err).trim() }),
    );
  });
}
