import pg from 'pg';
import { type Database, type Row, type Sql, StoreError, type Value } from '#store/database.ts';
import { GroupCommit } from '#store/group-commit.ts';
import { PostgresWriter, connectionSettings, withNumbers } from '#store/postgres-connection.ts';
import { explainPostgres, isConnectionLost } from '#store/postgres-errors.ts';
import { listen } from '#store/postgres-listener.ts';

/**
 * A PostgreSQL server (15 or later) by its address, such as `postgres://user:password@host/database`.
 * @throws {StoreError} where the address cannot be one
 */
export class PostgresDatabase implements Database {
  readonly engine = 'postgres';
  readonly place: string;
  private readonly settings: pg.ClientConfig;
  private readonly readers: pg.Pool;
  private readonly writer: PostgresWriter;
  private readonly commits: GroupCommit;

  /** @param patience milliseconds for which others may hold the store, or the server be away, before a write fails */
  constructor(url: string, patience = 3_000) {
    this.place = placeOf(url);
    this.settings = connectionSettings(url, patience);
    this.readers = new pg.Pool({ ...this.settings, max: 4, idleTimeoutMillis: 30_000 });
    // An idle connection that is lost leaves the pool by itself.
    this.readers.on('error', () => undefined);
    this.writer = new PostgresWriter(this.settings, this.place, patience);
    this.commits = new GroupCommit(this.writer, patience);
  }

  async all(statement: string, ...values: Value[]): Promise<Row[]> {
    const read = async () => (await this.readers.query<Row>(withNumbers(statement), values)).rows;
    try {
      // A connection that was cut while it was idle shows that only when it is used.
      return await read().catch((error: unknown) => {
        if (isConnectionLost(error)) return read();
        throw error;
      });
    } catch (error) {
      throw explainPostgres(error, this.place);
    }
  }

  write<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.commits.write(work);
  }

  /** The server removes deleted rows by itself. */
  vacuum(): Promise<void> {
    return Promise.resolve();
  }

  async findDamage(): Promise<string[]> {
    await this.all('SELECT 1');
    return [];
  }

  watch(onChange: () => void): () => void {
    return listen(this.settings, onChange);
  }

  async close(): Promise<void> {
    await this.commits.finish();
    await Promise.all([this.writer.close(), this.readers.end()]);
  }
}

/** Host and database, without user and password. */
function placeOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new StoreError(
      'unreachable',
      'COMMENTS_STORE_URL is no address of a PostgreSQL server. Write one such as postgres://user:password@host/database',
    );
  return `${parsed.host || 'localhost'}${parsed.pathname}`;
}
