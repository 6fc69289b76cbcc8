export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Statements in one transaction, or each on its own. Times are milliseconds since 1970. */
export interface Sql {
  /** All rows that a statement gives; none for one that only changes something. */
  all: (statement: string, ...values: Value[]) => Promise<Row[]>;
}

/** Where comments are kept: SQLite in a file, or a libSQL server. */
export interface Database extends Sql {
  /** Where it is, for messages to the owner. */
  readonly place: string;
  /**
   * Runs `work` in one transaction, alone. Resolves only when what it wrote is on the disk; where `work` throws,
   * nothing of it was written.
   * @throws {StoreError} where the store is full, locked or out of reach
   */
  write: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;
  /** Copies everything, as it is at one moment, into a new file. Undefined where its server does that. */
  backup?: (file: string) => Promise<void>;
  /** Lets what was erased vanish from the files too. */
  sweep: () => Promise<void>;
  /** What is wrong with the stored data itself; none where all is well. */
  findDamage: () => Promise<string[]>;
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
