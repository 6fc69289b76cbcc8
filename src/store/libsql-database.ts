import { type Client, LibsqlError, type Transaction, createClient } from '@libsql/client/http';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';

/** A libSQL server, by its address and token. Writes run one after the other, each in a transaction of its own. */
export class LibsqlDatabase implements Database {
  readonly place: string;
  private readonly client: Client;
  private last: Promise<unknown> = Promise.resolve();

  constructor(url: string, authToken: string | undefined) {
    this.place = new URL(url).host;
    this.client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) });
  }

  async all(statement: string, ...values: Value[]): Promise<Row[]> {
    try {
      return rowsOf(await this.client.execute({ sql: statement, args: values }));
    } catch (error) {
      throw this.explained(error);
    }
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const mine = this.last.then(
      () => this.writeAlone(work),
      () => this.writeAlone(work),
    );
    this.last = mine.catch(() => undefined);
    return mine;
  }

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
    try {
      transaction = await this.client.transaction('write');
      const open = transaction;
      const result = await work({
        all: async (sql, ...args) => rowsOf(await open.execute({ sql, args })),
      });
      await transaction.commit();
      return result;
    } catch (error) {
      throw this.explained(error);
    } finally {
      transaction?.close();
    }
  }

  private explained(error: unknown): unknown {
    if (error instanceof LibsqlError && /BUSY|LOCKED/.test(error.code))
      return new StoreError('busy', `The store at ${this.place} is busy.`, { cause: error });
    if (error instanceof LibsqlError && /FULL|BLOCKED/.test(error.code))
      return new StoreError('full', `The store at ${this.place} takes nothing more.`, { cause: error });
    if (error instanceof LibsqlError || error instanceof TypeError)
      return new StoreError('unreachable', `The store at ${this.place} cannot be reached: ${error.message}`, {
        cause: error,
      });
    return error;
  }
}

/** Plain rows: the client's own also count their columns. */
function rowsOf({ columns, rows }: { columns: string[]; rows: ArrayLike<unknown>[] }): Row[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, (row[place] ?? null) as Value])),
  );
}
