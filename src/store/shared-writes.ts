import { setTimeout as wait } from 'node:timers/promises';
import type { Row, Sql, Value } from '#store/database.ts';
import type { SqliteConnection } from '#store/sqlite-connection.ts';
import { explainSqlite, isBusy, isOfSqlite } from '#store/sqlite-errors.ts';

interface Work {
  run: (sql: Sql) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** Most transactions that share one write to the disk. */
const mostAtOnce = 64;

/**
 * Writes that wait at the same time share one synced transaction, each in a savepoint of its own, so that one that
 * fails takes nothing from the others.
 */
export class SharedWrites {
  private readonly writer: SqliteConnection;
  private readonly place: string;
  private readonly patience: number;
  private readonly check: () => void;
  private waiting: Work[] = [];
  private chores: (() => Promise<void>)[] = [];
  private isWriting = false;

  /**
   * @param patience milliseconds for which another process may hold the store before the asker is told
   * @param check throws where the store must not be written to
   */
  constructor(writer: SqliteConnection, place: string, patience: number, check: () => void) {
    this.writer = writer;
    this.place = place;
    this.patience = patience;
    this.check = check;
  }

  /** Resolves once what the work wrote is on the disk. */
  write<Result>(run: (sql: Sql) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ run, resolve: resolve as Work['resolve'], reject });
      this.start();
    });
  }

  /** Runs steps outside of any transaction, each again and again while another process holds the store. */
  between(...steps: readonly (() => void)[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.chores.push(() =>
        this.takeSteps(steps).then(resolve, (error: unknown) => reject(explainSqlite(error, this.place))),
      );
      this.start();
    });
  }

  /** Resolves when nothing is left to write. */
  async finish(): Promise<void> {
    while (this.isWriting) await wait(5);
  }

  private start(): void {
    if (this.isWriting) return;
    this.isWriting = true;
    setImmediate(() => void this.work());
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0 || this.chores.length > 0) {
      const works = this.waiting.splice(0, mostAtOnce);
      if (works.length > 0)
        await this.writeTogether(works).catch((error: unknown) => {
          const told = explainSqlite(error, this.place);
          for (const { reject } of works) reject(told);
        });
      for (const chore of this.chores.splice(0)) await chore();
    }
    this.isWriting = false;
  }

  private async writeTogether(works: readonly Work[]): Promise<void> {
    await this.takeSteps([() => this.writer.run('BEGIN IMMEDIATE')]);
    const settle: (() => void)[] = [];
    try {
      for (const work of works) settle.push(await this.runInSavepoint(work));
      this.writer.run('COMMIT');
    } catch (error) {
      if (this.writer.isInTransaction) this.writer.run('ROLLBACK');
      throw error;
    }
    for (const tell of settle) tell();
  }

  private async takeSteps(steps: readonly (() => void)[]): Promise<void> {
    this.check();
    for (const step of steps) await this.patiently(step);
  }

  private async patiently(step: () => void): Promise<void> {
    const end = Date.now() + this.patience;
    for (;;) {
      try {
        step();
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw error;
        await wait(20 + Math.random() * 30);
      }
    }
  }

  /** What tells the asker of the work how it went, once everything is on the disk. */
  private async runInSavepoint({ run, resolve, reject }: Work): Promise<() => void> {
    this.writer.run('SAVEPOINT work');
    try {
      const result = await run({ all: (statement, ...values) => this.rows(statement, values) });
      this.writer.run('RELEASE work');
      return () => resolve(result);
    } catch (error) {
      // A full disk may have ended the whole transaction.
      if (!this.writer.isInTransaction) throw error;
      this.writer.run('ROLLBACK TO work; RELEASE work');
      const told = isOfSqlite(error) ? explainSqlite(error, this.place) : error;
      return () => reject(told);
    }
  }

  private rows(statement: string, values: Value[]): Promise<Row[]> {
    try {
      return Promise.resolve(this.writer.rows(statement, values));
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }
}
