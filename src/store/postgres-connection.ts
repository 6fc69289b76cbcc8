import pg from 'pg';
import type { Row, Value } from '#store/database.ts';
import type { WriteConnection } from '#store/group-commit.ts';
import { explainPostgres, isConnectionLost, isTransient } from '#store/postgres-errors.ts';

/** Counts and times fit in a JavaScript number, so 64-bit integers are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary'): unknown =>
    id === (pg.types.builtins.INT8 as number)
      ? Number
      : pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Settings of every connection. A server that gives no answer for five times `patience` counts as out of reach. */
export const connectionSettings = (url: string, patience: number): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'comments',
  connectionTimeoutMillis: 5 * patience,
  query_timeout: 5 * patience,
  keepAlive: true,
  types,
});

const numbered = new Map<string, string>();

/** The statement with `$1`, `$2` ... in the place of each `?`. */
export function withNumbers(statement: string): string {
  let text = numbered.get(statement);
  if (text === undefined) {
    let count = 0;
    text = statement.replaceAll('?', () => `$${(count += 1)}`);
    if (numbered.size < 1_000) numbered.set(statement, text);
  }
  return text;
}

/**
 * The connection that writes: made when it is first needed and made anew once it was lost. A lock of the whole schema
 * lets only one process write at a time, so that what a transaction reads stays true until its end.
 */
export class PostgresWriter implements WriteConnection {
  private readonly settings: pg.ClientConfig;
  private readonly place: string;
  private readonly patience: number;
  private client: pg.Client | undefined;
  isInTransaction = false;

  constructor(settings: pg.ClientConfig, place: string, patience: number) {
    this.settings = settings;
    this.place = place;
    this.patience = patience;
  }

  async begin(): Promise<void> {
    const client = await this.connect();
    try {
      await client.query(
        `BEGIN; SET LOCAL lock_timeout = ${this.patience};
          SET LOCAL idle_in_transaction_session_timeout = ${5 * this.patience};
          SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
          SELECT pg_advisory_xact_lock(hashtext('comments ' || current_schema()))`,
      );
      this.isInTransaction = true;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      this.dropIfLost(error);
      throw error;
    }
  }

  async all(statement: string, values: readonly Value[]): Promise<Row[]> {
    return this.guard(async (client) => (await client.query<Row>(withNumbers(statement), [...values])).rows);
  }

  async run(statements: string): Promise<void> {
    await this.guard((client) => client.query(statements));
    if (statements === 'COMMIT' || statements === 'ROLLBACK') this.isInTransaction = false;
  }

  isTransient(error: unknown): boolean {
    return isTransient(error);
  }

  explain(error: unknown): unknown {
    return error instanceof Error && (error instanceof pg.DatabaseError || lostHere.has(error))
      ? explainPostgres(error, this.place)
      : error;
  }

  async close(): Promise<void> {
    const { client } = this;
    this.drop();
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<pg.Client> {
    if (this.client !== undefined) return this.client;
    const client = new pg.Client(this.settings);
    const lost = () => {
      if (this.client === client) this.drop();
    };
    client.on('error', lost).on('end', lost);
    try {
      await client.connect();
    } catch (error) {
      void client.end().catch(() => undefined);
      throw noteLost(error);
    }
    return (this.client = client);
  }

  private async guard<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const { client } = this;
    if (client === undefined) throw noteLost(new Error('the connection was lost'));
    try {
      return await work(client);
    } catch (error) {
      this.dropIfLost(error);
      throw error;
    }
  }

  private dropIfLost(error: unknown): void {
    if (!isConnectionLost(error)) return;
    noteLost(error);
    const { client } = this;
    this.drop();
    void client?.end().catch(() => undefined);
  }

  private drop(): void {
    this.client = undefined;
    this.isInTransaction = false;
  }
}

/** Errors that came from a connection, and not from the code that used it. */
const lostHere = new WeakSet<object>();

function noteLost(error: unknown): Error {
  const lost = error instanceof Error ? error : new Error(String(error));
  lostHere.add(lost);
  return lost;
}
