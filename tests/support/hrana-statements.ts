import type { DatabaseSync } from 'node:sqlite';

/** A value as the Hrana protocol writes it. */
type HranaValue =
  { type: 'null' } | { type: 'integer' | 'text'; value: string } | { type: 'float'; value: number };

export interface Statement {
  sql?: string;
  sql_id?: number;
  args?: HranaValue[];
  want_rows?: boolean;
}

type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] };

export interface Batch {
  steps: { stmt: Statement; condition?: Condition | null }[];
}

export function runStatement(
  database: DatabaseSync,
  sql: string,
  { args = [], want_rows }: Statement,
): object {
  const prepared = database.prepare(sql);
  prepared.setReadBigInts(true);
  const rows = prepared.all(...args.map(fromHrana)) as Record<string, string | number | bigint | null>[];
  const columns = prepared.columns();
  return {
    cols: columns.map(({ name, type }) => ({ name, decltype: type })),
    rows: want_rows === false ? [] : rows.map((row) => columns.map(({ name }) => toHrana(row[name] ?? null))),
    affected_row_count: 0,
    last_insert_rowid: null,
  };
}

/** Runs each step whose condition holds. An error of one is told and stops none of the others by itself. */
export async function runBatch(
  { steps }: Batch,
  run: (statement: Statement) => Promise<object>,
): Promise<object> {
  const results: (object | null)[] = [];
  const errors: (object | null)[] = [];
  for (const { stmt, condition } of steps) {
    let result: object | null = null;
    let error: object | null = null;
    if (!condition || holds(condition, results, errors))
      try {
        result = await run(stmt);
      } catch (cause) {
        error = { message: (cause as Error).message, code: codeOf(cause) };
      }
    results.push(result);
    errors.push(error);
  }
  return { step_results: results, step_errors: errors };
}

/** The name of SQLite's result code, as a server tells it. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 1;
  const names: Record<number, string> = { 5: 'BUSY', 6: 'LOCKED', 13: 'FULL', 19: 'CONSTRAINT' };
  return `SQLITE_${names[code & 0xff] ?? 'ERROR'}`;
}

function holds(condition: Condition, results: (object | null)[], errors: (object | null)[]): boolean {
  switch (condition.type) {
    case 'ok':
      return (results[condition.step] ?? null) !== null;
    case 'error':
      return (errors[condition.step] ?? null) !== null;
    case 'not':
      return !holds(condition.cond, results, errors);
    case 'and':
      return condition.conds.every((each) => holds(each, results, errors));
    case 'or':
      return condition.conds.some((each) => holds(each, results, errors));
  }
}

function fromHrana(value: HranaValue): string | number | bigint | null {
  if (value.type === 'null') return null;
  return value.type === 'integer' ? BigInt(value.value) : value.value;
}

function toHrana(value: string | number | bigint | null): HranaValue {
  if (value === null) return { type: 'null' };
  if (typeof value === 'string') return { type: 'text', value };
  return typeof value === 'bigint' ? { type: 'integer', value: String(value) } : { type: 'float', value };
}
