import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';
import { SharedWrites } from '#store/shared-writes.ts';
import { SqliteConnection, makeFile } from '#store/sqlite-connection.ts';
import { explainSqlite } from '#store/sqlite-errors.ts';

/**
 * SQLite in a file, by write-ahead log and with every transaction on the disk before it is acknowledged.
 * @throws {StoreError} where the file cannot be opened
 */
export class SqliteDatabase implements Database {
  readonly place: string;
  private readonly writer: SqliteConnection;
  private readonly reader: SqliteConnection;
  private readonly writes: SharedWrites;
  private readonly inode: number;
  private nextSweep: Promise<void> | undefined;

  /** @param patience milliseconds for which another process may hold the store before the asker is told */
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
    this.writes = new SharedWrites(this.writer, file, patience, () => this.checkFile());
  }

  all(statement: string, ...values: Value[]): Promise<Row[]> {
    try {
      this.checkFile();
      return Promise.resolve(this.reader.rows(statement, values));
    } catch (error) {
      return Promise.reject(explainSqlite(error, this.place));
    }
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.writes.write(work);
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
   * Writes the whole file anew and empties the log. Zeros over what is deleted are not enough: where SQLite moved
   * a row to another page before, the old page can keep a copy of it. Those who ask before it begins share one.
   */
  sweep(): Promise<void> {
    if (this.nextSweep !== undefined) return this.nextSweep;
    const begin = () => (this.nextSweep = undefined);
    const sweep = this.writes
      .between(
        begin,
        () => this.writer.run('VACUUM'),
        () => this.writer.emptyLog(),
      )
      .finally(() => {
        if (this.nextSweep === sweep) begin();
      });
    this.nextSweep = sweep;
    return sweep;
  }

  async findDamage(): Promise<string[]> {
    const rows = await this.all('PRAGMA integrity_check');
    const told = rows.map((row) => String(row['integrity_check']));
    return told.length === 1 && told[0] === 'ok' ? [] : told;
  }

  async close(): Promise<void> {
    await this.writes.finish();
    this.reader.close();
    this.writer.close();
  }

  /** A file that was taken away must not go on being written to: what is acknowledged there would be lost. */
  private checkFile(): void {
    const now = statSync(this.place, { throwIfNoEntry: false });
    if (now?.ino !== this.inode)
      throw new StoreError(
        'unreachable',
        `${this.place} was taken away or replaced. Put it back where it was: comments are then taken again.`,
      );
  }
}
