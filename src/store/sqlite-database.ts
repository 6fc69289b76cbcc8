import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync, backup } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';

interface Work {
  run: (sql: Sql) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** How long another process may hold the store, in milliseconds, before the writer is told. */
const patience = 3_000;
/** Most transactions that share one write to the disk. */
const mostAtOnce = 64;

/**
 * SQLite in a file, by write-ahead log and with every transaction on the disk before it is acknowledged. Writes
 * that wait at the same time share one synced transaction, each in a savepoint of its own.
 * @throws {StoreError} where the file cannot be opened
 */
export class SqliteDatabase implements Database {
  readonly place: string;
  private readonly writer: DatabaseSync;
  private readonly reader: DatabaseSync;
  private readonly statements = new Map<DatabaseSync, Map<string, StatementSync>>();
  private readonly inode: number;
  private waiting: Work[] = [];
  private isWriting = false;

  constructor(file: string) {
    this.place = file;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      this.writer = this.open();
      this.writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      this.reader = this.open();
      this.inode = statSync(file).ino;
    } catch (error) {
      throw explained(error, file);
    }
  }

  all(statement: string, ...values: Value[]): Promise<Row[]> {
    try {
      this.checkFile();
      return Promise.resolve(this.rows(this.reader, statement, values));
    } catch (error) {
      return Promise.reject(explained(error, this.place));
    }
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ run: work, resolve: resolve as Work['resolve'], reject });
      if (this.isWriting) return;
      this.isWriting = true;
      setImmediate(() => void this.writeWaiting());
    });
  }

  async backup(file: string): Promise<void> {
    if (existsSync(file)) throw new Error(`${file} is there already. Name a new file.`);
    await backup(this.reader, file);
  }

  async sweep(): Promise<void> {
    // Another process may be reading: then the log is emptied the next time.
    await this.write(() => Promise.resolve());
    this.writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async findDamage(): Promise<string[]> {
    const rows = await this.all('PRAGMA integrity_check');
    const told = rows.map((row) => String(row['integrity_check']));
    return told.length === 1 && told[0] === 'ok' ? [] : told;
  }

  async close(): Promise<void> {
    while (this.isWriting) await wait(5);
    this.reader.close();
    this.writer.close();
  }

  private open(): DatabaseSync {
    return new DatabaseSync(this.place, { timeout: 20 });
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const works = this.waiting.splice(0, mostAtOnce);
      await this.writeTogether(works).catch((error: unknown) => {
        const told = explained(error, this.place);
        for (const { reject } of works) reject(told);
      });
    }
    this.isWriting = false;
  }

  private async writeTogether(works: readonly Work[]): Promise<void> {
    this.checkFile();
    await this.begin();
    const settle: (() => void)[] = [];
    try {
      for (const work of works) settle.push(await this.runInSavepoint(work));
      this.writer.exec('COMMIT');
    } catch (error) {
      if (this.writer.isTransaction) this.writer.exec('ROLLBACK');
      throw error;
    }
    for (const tell of settle) tell();
  }

  private async begin(): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        this.writer.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw error;
        await wait(20 + Math.random() * 30);
      }
    }
  }

  /** What tells the asker of the work how it went, once everything is on the disk. */
  private async runInSavepoint({ run, resolve, reject }: Work): Promise<() => void> {
    this.writer.exec('SAVEPOINT work');
    try {
      const result = await run({ all: (statement, ...values) => this.inTransaction(statement, values) });
      this.writer.exec('RELEASE work');
      return () => resolve(result);
    } catch (error) {
      // A full disk may have ended the whole transaction.
      if (!this.writer.isTransaction) throw error;
      this.writer.exec('ROLLBACK TO work; RELEASE work');
      const told = isOfSqlite(error) ? explained(error, this.place) : error;
      return () => reject(told);
    }
  }

  private inTransaction(statement: string, values: Value[]): Promise<Row[]> {
    try {
      return Promise.resolve(this.rows(this.writer, statement, values));
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  private rows(database: DatabaseSync, statement: string, values: Value[]): Row[] {
    let known = this.statements.get(database);
    if (known === undefined) this.statements.set(database, (known = new Map()));
    let prepared = known.get(statement);
    if (prepared === undefined) known.set(statement, (prepared = database.prepare(statement)));
    return prepared.all(...values) as Row[];
  }

  /** A file that was taken away must not go on being written to: what is acknowledged there would be lost. */
  private checkFile(): void {
    const now = statSync(this.place, { throwIfNoEntry: false });
    if (now?.ino !== this.inode)
      throw new StoreError(
        'unreachable',
        `${this.place} was taken away or replaced. Put it back, then start again.`,
      );
  }
}

const isOfSqlite = (error: unknown): error is Error & { errcode: number } =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

/** Result codes of SQLite: 5 busy, 6 locked, 10 input or output failed, 13 full. */
const isBusy = (error: unknown) => isOfSqlite(error) && [5, 6].includes(error.errcode & 0xff);

function explained(error: unknown, place: string): Error {
  if (error instanceof StoreError) return error;
  const cause = { cause: error };
  if (isBusy(error)) return new StoreError('busy', `${place} is held by another program.`, cause);
  if (isOfSqlite(error) && [10, 13].includes(error.errcode & 0xff))
    return new StoreError('full', `${place} cannot be written: is the disk full?`, cause);
  const words = error instanceof Error ? error.message : String(error);
  return new StoreError('unreachable', `${place} cannot be used: ${words}`, cause);
}
