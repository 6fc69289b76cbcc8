import { join } from 'node:path';
import { CommentStore } from '#store/comment-store.ts';
import { dataDir } from '#store/data-folder.ts';
import type { Database } from '#store/database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';

/** File of the comments in the data folder. */
export const storeFile = (folder = dataDir()): string => join(folder, 'comments.db');

/**
 * The store that this machine uses: the PostgreSQL server that `COMMENTS_STORE_URL` names, else a file in the data
 * folder.
 * @throws {StoreError} where it cannot be reached
 */
export async function openStore(now: () => number = Date.now): Promise<CommentStore> {
  const database = await openDatabase();
  try {
    await prepareTables(database);
    return new CommentStore(database, now);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(): Promise<Database> {
  const url = process.env['COMMENTS_STORE_URL'];
  if (!url) return new SqliteDatabase(storeFile());
  const { PostgresDatabase } = await import('#store/postgres-database.ts');
  return new PostgresDatabase(url);
}
