import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';
import { GroupCommit, type WriteConnection } from '#store/group-commit.ts';
import { SqliteConnection, makeFile } from '#store/sqlite-connection.ts';
import { explainSqlite, isBusy, isOfSqlite } from '#store/sqlite-errors.ts';

/** How often another process's changes are looked for, in milliseconds. */
const pollInterval = 1_000;

/**
 * SQLite in a file, by write-ahead log and with every transaction on the disk before it is acknowledged.
 * @throws {StoreError} where the file cannot be opened
 */
export class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  readonly place: string;
  private readonly writer: SqliteConnection;
  private readonly reader: SqliteConnection;
  private readonly commits: GroupCommit;
  private readonly inode: number;
  private nextVacuum: Promise<void> | undefined;

  /** @param patience milliseconds for which another process may hold the store before a write fails */
  constructor(file: string, patience = 3_000) {
    this.place = file;
    try {
      makeFile(file);
      this.inode = statSync(file).ino;
      this.writer = new SqliteConnection(file);
      this.writer.prepareWriting(patience);
      this.reader = new SqliteConnection(file);
    } catch (error) {
      throw explainSqlite(error, file);
    }
    this.commits = new GroupCommit(this.writeConnection(), patience);
  }

  all(statement: string, ...values: Value[]): Promise<Row[]> {
    return settled(() => {
      this.checkFile();
      return this.reader.rows(statement, values);
    }).catch((error: unknown) => {
      throw explainSqlite(error, this.place);
    });
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.commits.write(work);
  }

  async backup(file: string): Promise<void> {
    try {
      closeSync(openSync(file, 'wx', 0o600));
    } catch (error) {
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
      const why = isThere
        ? 'is there already. Name a new file.'
        : 'cannot be written. Is its folder there, and may this user write in it?';
      throw new Error(`${file} ${why}`, { cause: error });
    }
    try {
      this.checkFile();
      await backup(this.reader.raw, file);
    } catch (error) {
      rmSync(file, { force: true });
      throw explainSqlite(error, this.place);
    }
  }

  /**
   * Rewrites the whole file and empties the log. `secure_delete` is not enough: where SQLite moved a row to another
   * page before, the old page can hold a copy of it. Callers that come before it begins share one run.
   */
  vacuum(): Promise<void> {
    if (this.nextVacuum !== undefined) return this.nextVacuum;
    const begin = () => (this.nextVacuum = undefined);
    const vacuum = this.commits
      .outside(
        () => settled(() => begin()),
        () => settled(() => this.checkFile()),
        () => settled(() => this.writer.run('VACUUM')),
        () => settled(() => this.writer.emptyLog()),
      )
      .finally(() => {
        if (this.nextVacuum === vacuum) begin();
      });
    this.nextVacuum = vacuum;
    return vacuum;
  }

  async findDamage(): Promise<string[]> {
    const rows = await this.all('PRAGMA integrity_check');
    const found = rows.map((row) => String(row['integrity_check']));
    return found.length === 1 && found[0] === 'ok' ? [] : found;
  }

  /** SQLite notifies no other process, so its counter of changes is read again and again. */
  watch(onChange: () => void): () => void {
    let last: Value | undefined;
    const timer = setInterval(() => {
      this.all('PRAGMA data_version').then(
        ([row]) => {
          const version = row?.['data_version'];
          if (last !== undefined && version !== last) onChange();
          last = version;
        },
        () => (last = undefined),
      );
    }, pollInterval).unref();
    return () => clearInterval(timer);
  }

  async close(): Promise<void> {
    await this.commits.finish();
    this.reader.close();
    this.writer.close();
  }

  private writeConnection(): WriteConnection {
    const { writer } = this;
    return {
      begin: () =>
        settled(() => {
          this.checkFile();
          writer.run('BEGIN IMMEDIATE');
        }),
      all: (statement, values) => settled(() => writer.rows(statement, values)),
      run: (statements) => settled(() => writer.run(statements)),
      get isInTransaction() {
        return writer.isInTransaction;
      },
      isTransient: isBusy,
      explain: (error) => (isOfSqlite(error) ? explainSqlite(error, this.place) : error),
    };
  }

  /** A file that was moved away must not be written to any more: what is acknowledged there would be lost. */
  private checkFile(): void {
    const now = statSync(this.place, { throwIfNoEntry: false });
    if (now?.ino !== this.inode)
      throw new StoreError(
        'unreachable',
        `${this.place} was taken away or replaced. Put it back where it was: comments are then taken again.`,
      );
  }
}

/** What a synchronous call returns or throws, as a promise. */
function settled<Result>(work: () => Result): Promise<Result> {
  try {
    return Promise.resolve(work());
  } catch (error) {
    return Promise.reject(error);
  }
}
