import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Transactions per second that this disk allows one writer: each inserts one row of a comment's size and is synced
 * before the next begins, by SQLite alone in this process.
 * @param time milliseconds
 */
export function measureBareTransactions(folder: string, time: number): number {
  const database = new DatabaseSync(join(folder, 'bare.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO row (words) VALUES (?)');
  const words = 'My shoulder hurts at night, and my doctor says that it is nothing. '.repeat(4);
  const end = performance.now() + time;
  let count = 0;
  for (; performance.now() < end; count += 1) {
    database.exec('BEGIN IMMEDIATE');
    insert.run(words);
    database.exec('COMMIT');
  }
  database.close();
  return (count / time) * 1_000;
}
