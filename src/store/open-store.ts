import { join } from 'node:path';
import { commentMarks } from '#lib/comments/comment-marks.ts';
import { CommentStore } from '#store/comment-store.ts';
import { dataDir, readSecret } from '#store/data-folder.ts';
import type { Database } from '#store/database.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';

/** File of the comments in the data folder. */
export const storeFile = (folder = dataDir()): string => join(folder, 'comments.db');

/**
 * The store that this machine uses: a libSQL server where `COMMENTS_STORE_URL` (and `COMMENTS_STORE_TOKEN`) name
 * one, else a file in the data folder.
 * @throws {StoreError} where it cannot be reached
 */
export async function openStore(now: () => number = Date.now): Promise<CommentStore> {
  const database = await openDatabase();
  try {
    await prepareTables(database);
    const secret = readSecret();
    return new CommentStore(database, (comment) => commentMarks(comment, secret), now);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(): Promise<Database> {
  const url = process.env['COMMENTS_STORE_URL'];
  if (!url) return new SqliteDatabase(storeFile());
  const { LibsqlDatabase } = await import('#store/libsql-database.ts');
  return new LibsqlDatabase(url, process.env['COMMENTS_STORE_TOKEN'] || undefined);
}
