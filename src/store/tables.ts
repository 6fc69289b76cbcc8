import { type Database, type Sql, StoreError } from '#store/database.ts';
import { changeChannel } from '#store/page-changes.ts';

/** One migration. Each is run once, in order, and never changed after it was shipped: add a new one. */
interface Step {
  statements: readonly string[];
  /** Only for PostgreSQL. */
  postgres?: readonly string[];
}

const steps: readonly Step[] = [
  {
    statements: [
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
        created BIGINT NOT NULL,
        changed BIGINT NOT NULL,
        reasons TEXT NOT NULL,
        learned TEXT,
        told BIGINT,
        sender TEXT,
        source TEXT UNIQUE
      )`,
      'CREATE INDEX comment_of_page ON comment (page, state, created)',
      'CREATE INDEX comment_since ON comment (created)',
      'CREATE INDEX comment_in_state ON comment (state, created)',
      'CREATE INDEX comment_of_sender ON comment (sender, created) WHERE sender IS NOT NULL',
      'CREATE INDEX comment_of_parent ON comment (parent) WHERE parent IS NOT NULL',
      'CREATE INDEX comment_untold ON comment (state, created) WHERE told IS NULL',
      'CREATE TABLE attempt (client TEXT, kind TEXT, started BIGINT, count INTEGER, PRIMARY KEY (client, kind))',
      'CREATE TABLE salt (day TEXT PRIMARY KEY, value TEXT NOT NULL)',
      'CREATE TABLE word (word TEXT PRIMARY KEY, ham INTEGER NOT NULL, spam INTEGER NOT NULL)',
      'CREATE TABLE sign_in (token TEXT PRIMARY KEY, expires BIGINT NOT NULL)',
      'CREATE TABLE session (token TEXT PRIMARY KEY, expires BIGINT NOT NULL)',
      'CREATE TABLE stale_page (page TEXT PRIMARY KEY)',
      'CREATE TABLE fact (name TEXT PRIMARY KEY, value BIGINT NOT NULL)',
      'CREATE TABLE erased (mark TEXT PRIMARY KEY)',
    ],
  },
  {
    statements: [
      // When the owner decided; what nobody decided is never erased by its age.
      'ALTER TABLE comment ADD COLUMN decided BIGINT',
      `UPDATE comment SET decided = changed WHERE state IN ('published', 'rejected') OR learned = 'spam'`,
      'ALTER TABLE comment DROP COLUMN learned',
      'DROP TABLE word',
      'ALTER TABLE comment RENAME COLUMN told TO notified',
      // Each server compares the version of a page with the one that it has written.
      'CREATE TABLE page_change (page TEXT PRIMARY KEY, version BIGINT NOT NULL)',
      'INSERT INTO page_change (page, version) SELECT page, 1 FROM stale_page',
      'DROP TABLE stale_page',
    ],
    postgres: [
      `CREATE FUNCTION notify_page_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NOTIFY ${changeChannel}; RETURN NULL; END $$`,
      `CREATE TRIGGER page_change_notify AFTER INSERT OR UPDATE ON page_change
        FOR EACH STATEMENT EXECUTE FUNCTION notify_page_change()`,
    ],
  },
  {
    statements: [
      // Hash of what a reader's browser made up for a comment, by which one that is sent again is known.
      'ALTER TABLE comment ADD COLUMN request TEXT',
      'CREATE UNIQUE INDEX comment_of_request ON comment (request) WHERE request IS NOT NULL',
      // The owner's own list of words that make a comment suspect.
      'CREATE TABLE blocked_word (word TEXT PRIMARY KEY)',
    ],
  },
  {
    statements: [
      // Who wants a mail when their comment is answered; `confirmed` once they pressed the link that was mailed.
      `CREATE TABLE subscription (
        id TEXT PRIMARY KEY,
        comment TEXT NOT NULL UNIQUE,
        email TEXT NOT NULL,
        confirmed BIGINT,
        expires BIGINT NOT NULL,
        next_mail BIGINT NOT NULL,
        tries INTEGER NOT NULL
      )`,
      // Which answers each is to be notified of, and was.
      `CREATE TABLE answer_mail (
        subscription TEXT NOT NULL,
        answer TEXT NOT NULL,
        sent INTEGER NOT NULL,
        PRIMARY KEY (subscription, answer)
      )`,
    ],
  },
  {
    statements: [
      // Helpers; the owner is the member whose address is a setting. Sessions from before are the owner's.
      `CREATE TABLE member (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT NOT NULL UNIQUE,
        may_write INTEGER NOT NULL,
        may_publish INTEGER NOT NULL,
        invited BIGINT NOT NULL
      )`,
      "ALTER TABLE sign_in ADD COLUMN member TEXT NOT NULL DEFAULT 'owner'",
      "ALTER TABLE session ADD COLUMN member TEXT NOT NULL DEFAULT 'owner'",
      'ALTER TABLE session ADD COLUMN browser TEXT',
      'ALTER TABLE session ADD COLUMN started BIGINT',
      'ALTER TABLE session ADD COLUMN used BIGINT',
      // Who did what at the desk.
      `CREATE TABLE activity (
        id BIGINT PRIMARY KEY,
        at BIGINT NOT NULL,
        member TEXT NOT NULL,
        name TEXT NOT NULL,
        what TEXT NOT NULL,
        subject TEXT NOT NULL
      )`,
    ],
  },
  {
    statements: [
      `CREATE TABLE passkey (
        id TEXT PRIMARY KEY,
        member TEXT NOT NULL,
        public_key TEXT NOT NULL,
        counter BIGINT NOT NULL,
        name TEXT NOT NULL,
        added BIGINT NOT NULL,
        used BIGINT
      )`,
      // Challenges that a passkey has signed, until they are too old to be used again.
      'CREATE TABLE used_challenge (nonce TEXT PRIMARY KEY, expires BIGINT NOT NULL)',
    ],
  },
];

/** The schema that this version of the program works with. */
export const schemaVersion = steps.length;

/** The schema that a store has: how many steps were taken. */
export async function readSchemaVersion(sql: Sql): Promise<number> {
  return Number((await sql.all('SELECT count(*) AS count FROM schema_step'))[0]?.['count']);
}

/**
 * Makes the tables, or brings older ones up to date, in one transaction: of several processes that start at the same
 * time, the others find it done.
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
    for (const [step, { statements, postgres = [] }] of steps.entries()) {
      if (step < done) continue;
      for (const statement of [...statements, ...(database.engine === 'postgres' ? postgres : [])])
        await sql.all(statement);
      await sql.all('INSERT INTO schema_step (step) VALUES (?)', step);
    }
  });
}
