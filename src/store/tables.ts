import { type Database, type Sql, StoreError } from '#store/database.ts';

/** Each step is run once, in order, and never changed after it was shipped: add a new one. */
const steps: readonly (readonly string[])[] = [
  [
    `CREATE TABLE comment (
      id TEXT PRIMARY KEY,
      page TEXT NOT NULL,
      parent TEXT,
      name TEXT NOT NULL,
      email TEXT,
      words TEXT NOT NULL,
      state TEXT NOT NULL,
      revision INTEGER NOT NULL,
      by_practice INTEGER NOT NULL,
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      reasons TEXT NOT NULL,
      learned TEXT,
      told INTEGER,
      sender TEXT,
      source TEXT UNIQUE
    )`,
    'CREATE INDEX comment_of_page ON comment (page, state, created)',
    'CREATE INDEX comment_since ON comment (created)',
    'CREATE INDEX comment_in_state ON comment (state, created)',
    'CREATE INDEX comment_of_sender ON comment (sender, created) WHERE sender IS NOT NULL',
    'CREATE INDEX comment_of_parent ON comment (parent) WHERE parent IS NOT NULL',
    'CREATE INDEX comment_untold ON comment (state, created) WHERE told IS NULL',
    `CREATE TABLE attempt (client TEXT, kind TEXT, started INTEGER, count INTEGER, PRIMARY KEY (client, kind))
      WITHOUT ROWID`,
    'CREATE TABLE salt (day TEXT PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE word (word TEXT PRIMARY KEY, ham INTEGER NOT NULL, spam INTEGER NOT NULL)',
    'CREATE TABLE sign_in (token TEXT PRIMARY KEY, expires INTEGER NOT NULL)',
    'CREATE TABLE session (token TEXT PRIMARY KEY, expires INTEGER NOT NULL)',
    'CREATE TABLE stale_page (page TEXT PRIMARY KEY)',
    'CREATE TABLE fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
    'CREATE TABLE erased (mark TEXT PRIMARY KEY)',
  ],
];

/** The schema that this version of the program works with. */
export const schemaVersion = steps.length;

/** The schema that a store has: how many steps were taken. */
export async function readSchemaVersion(sql: Sql): Promise<number> {
  return Number((await sql.all('SELECT count(*) AS count FROM schema_step'))[0]?.['count']);
}

/**
 * Makes the tables, or brings older ones up to date. Safe to run by several processes at once.
 * @throws {StoreError} where a newer version of the program made them
 */
export async function prepareTables(database: Database): Promise<void> {
  await database.write(async (sql) => {
    await sql.all('CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)');
    const done = await readSchemaVersion(sql);
    if (done > steps.length)
      throw new StoreError(
        'unreachable',
        `${database.place} was made by a newer version of this program. Bring that version back, or restore an older backup.`,
      );
    for (const [step, statements] of steps.entries()) {
      if (step < done) continue;
      for (const statement of statements) await sql.all(statement);
      await sql.all('INSERT INTO schema_step (step) VALUES (?)', step);
    }
  });
}
