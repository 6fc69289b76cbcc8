import { closeSync, linkSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Row, StoreError, type Value } from '#store/database.ts';
import { BusyError, isBusy } from '#store/sqlite-errors.ts';

/**
 * Makes the file and its folder where they are missing, for nobody else to read. It is linked in once it is a
 * database, so that an empty file is never a new store.
 * @throws {StoreError} where the file is empty: what was in it is lost
 */
export function makeFile(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === 0)
    throw new StoreError(
      'unreachable',
      `${file} is empty, so what was in it is lost. Bring back the last backup (npm run comments -- restore FILE), or delete the file to begin anew.`,
    );
  if (size !== undefined) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}-${(made += 1)}.new`;
  try {
    closeSync(openSync(fresh, 'wx', 0o600));
    const database = new DatabaseSync(fresh);
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true });
  }
}
let made = 0;

/** One connection to a file, with its statements prepared once. Errors are those of SQLite. */
export class SqliteConnection {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(file: string) {
    // Waiting would stop everything else, so whoever asks waits, and for longer.
    this.database = new DatabaseSync(file, { timeout: 20 });
  }

  /**
   * Makes this the connection that writes: by write-ahead log, synced with every commit, zeros over what is deleted.
   * @param patience milliseconds for which others may keep it from that, such as one that makes the same file
   */
  prepareWriting(patience: number): void {
    const end = Date.now() + patience;
    for (;;)
      try {
        this.run('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      }
  }

  rows(statement: string, values: readonly Value[] = []): Row[] {
    let prepared = this.statements.get(statement);
    if (prepared === undefined) this.statements.set(statement, (prepared = this.database.prepare(statement)));
    return prepared.all(...values) as Row[];
  }

  /** One statement is prepared once, such as the savepoint of each write; several are not. */
  run(statements: string): void {
    if (statements.includes(';')) this.database.exec(statements);
    else this.rows(statements);
  }

  /** Brings the write-ahead log into the file and empties it. Busy while another process reads. */
  emptyLog(): void {
    const [row] = this.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    if (row?.['busy'] !== 0) throw new BusyError();
  }

  get isInTransaction(): boolean {
    return this.database.isTransaction;
  }

  /** For what Node does with a connection as a whole, such as its backup. */
  get raw(): DatabaseSync {
    return this.database;
  }

  close(): void {
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
  }
}
