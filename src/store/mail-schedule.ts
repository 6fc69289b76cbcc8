import type { Comment } from '#schemas/comment.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { Database } from '#store/database.ts';

/** Comments that the owner has not been notified of. */
export interface News {
  /** The oldest that wait, so many at most. */
  waiting: readonly Comment[];
  waitingCount: number;
  spamCount: number;
}

/** Suspected comments that the owner has not decided about. */
export interface Suspects {
  oldest: readonly Comment[];
  count: number;
}

/** Kinds of mail that each have a pause of their own. */
export type MailKind = 'mail' | 'suspect-mail' | 'flood-mail';

/** No turn is put off for longer, in milliseconds: one that lies further ahead was written by a wrong clock. */
const farthestTurn = 3_600_000;

/** Whose turn it is to write to the owner, among all processes on one store. */
export class MailSchedule {
  private readonly database: Database;
  private readonly now: () => number;

  constructor(database: Database, now: () => number = Date.now) {
    this.database = database;
    this.now = now;
  }

  /** Whether it is time for a mail and something waits for one. Quick, since it is asked after every comment. */
  async isDue(pause: number): Promise<boolean> {
    const [row] = await this.database.all(
      `SELECT 1 FROM comment WHERE notified IS NULL AND state = 'pending'
        AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'mail' AND value > ? AND value <= ?) LIMIT 1`,
      this.now() - pause,
      this.now() + farthestTurn,
    );
    return row !== undefined;
  }

  /** Whether a suspected comment has waited for a decision for so long. */
  async hasSuspectsSince(instant: number): Promise<boolean> {
    const [row] = await this.database.all(
      "SELECT 1 FROM comment WHERE state = 'spam' AND decided IS NULL AND created <= ? LIMIT 1",
      instant,
    );
    return row !== undefined;
  }

  /** How many comments came in since an instant, whatever became of them; counted up to `most`. */
  async countSince(instant: number, most: number): Promise<number> {
    const [row] = await this.database.all(
      'SELECT count(*) AS count FROM (SELECT 1 FROM comment WHERE created > ? LIMIT ?) AS recent',
      instant,
      most,
    );
    return Number(row?.['count']);
  }

  async news(most: number): Promise<News> {
    const rows = await this.database.all(
      "SELECT * FROM comment WHERE notified IS NULL AND state = 'pending' ORDER BY created LIMIT ?",
      most,
    );
    return {
      waiting: rows.map(commentOf),
      waitingCount: await this.count("notified IS NULL AND state = 'pending'"),
      spamCount: await this.count("notified IS NULL AND state = 'spam'"),
    };
  }

  async suspects(most: number): Promise<Suspects> {
    const rows = await this.database.all(
      "SELECT * FROM comment WHERE state = 'spam' AND decided IS NULL ORDER BY created LIMIT ?",
      most,
    );
    return {
      oldest: rows.map(commentOf),
      count: await this.count("state = 'spam' AND decided IS NULL"),
    };
  }

  /** Takes the turn where the last one is at least `pause` milliseconds old; false where it is not. */
  take(pause: number, kind: MailKind = 'mail'): Promise<boolean> {
    return this.database.write(async (sql) => {
      const taken = await sql.all(
        `INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name)
          DO UPDATE SET value = excluded.value WHERE fact.value <= ? OR fact.value > ? RETURNING value`,
        kind,
        this.now(),
        this.now() - pause,
        this.now() + farthestTurn,
      );
      return taken.length > 0;
    });
  }

  /** The next turn may be taken at an instant: sooner or later than by the usual pause. */
  async putOff(until: number, pause: number, kind: MailKind = 'mail'): Promise<void> {
    await this.database.write((sql) =>
      sql.all('UPDATE fact SET value = ? WHERE name = ?', until - pause, kind),
    );
  }

  /** Notes that the owner knows of all that came in until `asked`; what a wrong clock dated later counts as well. */
  async markNotified({ waiting }: News, now: number): Promise<void> {
    await this.database.write(async (sql) => {
      for (const { id, revision } of waiting)
        await sql.all('UPDATE comment SET notified = ? WHERE id = ? AND revision = ?', now, id, revision);
      await sql.all(
        `UPDATE comment SET notified = ? WHERE notified IS NULL AND state IN ('pending', 'spam')
          AND (changed <= ? OR changed > ?)`,
        now,
        now,
        now + farthestTurn,
      );
    });
  }

  private async count(condition: string): Promise<number> {
    const [row] = await this.database.all(`SELECT count(*) AS count FROM comment WHERE ${condition}`);
    return Number(row?.['count']);
  }
}
