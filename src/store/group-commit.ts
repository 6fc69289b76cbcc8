import { setTimeout as wait } from 'node:timers/promises';
import type { Row, Sql, Value } from '#store/database.ts';

/** The one connection of a process that writes. */
export interface WriteConnection {
  /** Begins a transaction that no other process can write during. */
  begin: () => Promise<void>;
  all: (statement: string, values: readonly Value[]) => Promise<Row[]>;
  run: (statements: string) => Promise<void>;
  /** False once an error has ended the transaction or the connection. */
  readonly isInTransaction: boolean;
  /** Whether trying `begin` again may help: another process holds the store, or the server restarts. */
  isTransient: (error: unknown) => boolean;
  /** The error in words for the owner, as StoreError; errors of the caller's own code stay as they are. */
  explain: (error: unknown) => unknown;
}

interface Work {
  run: (sql: Sql) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** Most transactions in one commit. */
const largestGroup = 64;

/**
 * Group commit: writes that wait at the same time share one durable transaction, each in a savepoint of its own, so
 * that one that fails takes nothing from the others.
 */
export class GroupCommit {
  private readonly connection: WriteConnection;
  private readonly patience: number;
  private waiting: Work[] = [];
  private maintenance: (() => Promise<void>)[] = [];
  private isWriting = false;

  /** @param patience milliseconds for which `begin` is tried again */
  constructor(connection: WriteConnection, patience: number) {
    this.connection = connection;
    this.patience = patience;
  }

  /** Resolves once what the work wrote is durable. */
  write<Result>(run: (sql: Sql) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ run, resolve: resolve as Work['resolve'], reject });
      this.start();
    });
  }

  /** Runs steps outside of any transaction, each tried again while another process holds the store. */
  outside(...steps: readonly (() => Promise<void>)[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.maintenance.push(async () => {
        try {
          for (const step of steps) await this.retry(step);
          resolve();
        } catch (error) {
          reject(this.connection.explain(error));
        }
      });
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
    while (this.waiting.length > 0 || this.maintenance.length > 0) {
      const group = this.waiting.splice(0, largestGroup);
      if (group.length > 0)
        await this.commit(group).catch((error: unknown) => {
          const explained = this.connection.explain(error);
          for (const { reject } of group) reject(explained);
        });
      for (const step of this.maintenance.splice(0)) await step();
    }
    this.isWriting = false;
  }

  private async commit(group: readonly Work[]): Promise<void> {
    await this.retry(() => this.connection.begin());
    const settle: (() => void)[] = [];
    try {
      for (const work of group) settle.push(await this.runInSavepoint(work));
      await this.connection.run('COMMIT');
    } catch (error) {
      if (this.connection.isInTransaction) await this.connection.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
    for (const settleOne of settle) settleOne();
  }

  private async retry(step: () => Promise<void>): Promise<void> {
    const end = Date.now() + this.patience;
    for (;;) {
      try {
        await step();
        return;
      } catch (error) {
        if (!this.connection.isTransient(error) || Date.now() > end) throw error;
        await wait(20 + Math.random() * 30);
      }
    }
  }

  /** Returns what settles the caller's promise, to be called once the group is durable. */
  private async runInSavepoint({ run, resolve, reject }: Work): Promise<() => void> {
    const { connection } = this;
    await connection.run('SAVEPOINT work');
    try {
      const result = await run({ all: (statement, ...values) => connection.all(statement, values) });
      await connection.run('RELEASE SAVEPOINT work');
      return () => resolve(result);
    } catch (error) {
      // A full disk or a lost connection may have ended the whole transaction.
      if (!connection.isInTransaction) throw error;
      await connection.run('ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work');
      return () => reject(connection.explain(error));
    }
  }
}
