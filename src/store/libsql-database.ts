import { setTimeout as wait } from 'node:timers/promises';
import { type Client, type Transaction, createClient } from '@libsql/client/http';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';
import { explainLibsql } from '#store/libsql-errors.ts';

/**
 * A libSQL server, by its address and token. Writes run one after the other, each in a transaction of its own.
 * @throws {StoreError} where the address cannot be one of a server
 */
export class LibsqlDatabase implements Database {
  readonly place: string;
  private readonly patience: number;
  private readonly client: Client;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param patience milliseconds for which others may hold the store before the asker is told; a server that gives
   * no answer for five times as long counts as out of reach
   */
  constructor(url: string, authToken: string | undefined, patience = 3_000) {
    this.patience = patience;
    try {
      this.place = new URL(url).host;
      this.client = createClient({
        url,
        ...(authToken === undefined ? {} : { authToken }),
        fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(5 * patience) }),
      });
    } catch (error) {
      const words =
        'COMMENTS_STORE_URL is no address of a libSQL server. Write one such as libsql://name.example.com';
      throw new StoreError('unreachable', words, { cause: error });
    }
  }

  async all(statement: string, ...values: Value[]): Promise<Row[]> {
    return this.told(async () => rowsOf(await this.client.execute({ sql: statement, args: values })));
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const mine = this.last.then(() => this.writeAlone(work));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** The server's own affair. */
  sweep(): Promise<void> {
    return Promise.resolve();
  }

  async findDamage(): Promise<string[]> {
    await this.all('SELECT 1');
    return [];
  }

  async close(): Promise<void> {
    await this.last;
    this.client.close();
  }

  private async writeAlone<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    let transaction: Transaction | undefined;
    const all = async (sql: string, ...args: Value[]) => {
      if (transaction !== undefined) return rowsOf(await transaction.execute({ sql, args }));
      const { begun, result } = await this.begin({ sql, args });
      transaction = begun;
      return rowsOf(result);
    };
    try {
      const result = await work({ all: (sql, ...values) => this.told(() => all(sql, ...values)) });
      await this.told(async () => transaction?.commit());
      return result;
    } catch (error) {
      await transaction?.rollback().catch(() => undefined);
      throw error;
    }
  }

  /** A transaction begins with its first statement. Where others hold the store, both are tried again. */
  private async begin(first: { sql: string; args: Value[] }) {
    const end = Date.now() + this.patience;
    for (;;) {
      const begun = await this.client.transaction('write');
      try {
        return { begun, result: await begun.execute(first) };
      } catch (error) {
        await begun.rollback().catch(() => undefined);
        const told = explainLibsql(error, this.place);
        if (!(told instanceof StoreError && told.kind === 'busy') || Date.now() > end) throw told;
        await wait(20 + Math.random() * 30);
      }
    }
  }

  private async told<Result>(step: () => Promise<Result>): Promise<Result> {
    try {
      return await step();
    } catch (error) {
      throw explainLibsql(error, this.place);
    }
  }
}

/** Plain rows: the client's own also count their columns. */
function rowsOf({ columns, rows }: { columns: string[]; rows: ArrayLike<unknown>[] }): Row[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, (row[place] ?? null) as Value])),
  );
}
