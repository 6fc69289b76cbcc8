export type Value = string | number | null;
export type Row = Record<string, Value>;

/**
 * Runs SQL that SQLite and PostgreSQL share, with `?` for each value. Times are milliseconds since 1970.
 * Inside `Database.write` all statements belong to one transaction; outside, each is read on its own.
 */
export interface Sql {
  /** All rows that a statement gives; none for one that only changes something. */
  all: (statement: string, ...values: Value[]) => Promise<Row[]>;
}

/** Where comments are stored: SQLite in a file, or a PostgreSQL server. */
export interface Database extends Sql {
  readonly engine: 'sqlite' | 'postgres';
  /** Where it is, for messages to the owner. */
  readonly place: string;
  /**
   * Runs `work` in one transaction; all write transactions of all processes run one after the other. Resolves only
   * when what it wrote is durable; where `work` throws, nothing of it was written.
   * @throws {StoreError} where the store is full, locked or out of reach
   */
  write: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;
  /** Copies everything, as it is at one moment, into a new file. Undefined where the server's own tools do that. */
  backup?: (file: string) => Promise<void>;
  /** Removes deleted data from the files too. */
  vacuum: () => Promise<void>;
  /** What is wrong with the stored data itself; none where all is well. */
  findDamage: () => Promise<string[]>;
  /**
   * Calls `onChange` when published comments may have changed, by whichever process, and after each time that
   * such a notification may have been missed. Returns what ends that.
   */
  watch: (onChange: () => void) => () => void;
  close: () => Promise<void>;
}

/** The store cannot do what was asked, and nothing was changed. */
export class StoreError extends Error {
  readonly kind: 'busy' | 'full' | 'unreachable';

  constructor(kind: StoreError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}

/** Placeholders for a list of values, such as `(?, ?)`. An empty list matches nothing. */
export const placeholders = (count: number): string =>
  `(${count === 0 ? 'NULL' : Array<string>(count).fill('?').join(', ')})`;
