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
        AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'mail' AND value > ?) LIMIT 1`,
      this.now() - pause,
    );
    return row !== undefined;
  }

  async news(most: number): Promise<News> {
    const rows = await this.database.all(
      "SELECT * FROM comment WHERE notified IS NULL AND state = 'pending' ORDER BY created LIMIT ?",
      most,
    );
    return {
      waiting: rows.map(commentOf),
      waitingCount: await this.countUnnotified('pending'),
      spamCount: await this.countUnnotified('spam'),
    };
  }

  /** Takes the turn where the last one is at least `pause` milliseconds old; false where it is not. */
  take(pause: number): Promise<boolean> {
    return this.database.write(async (sql) => {
      const taken = await sql.all(
        `INSERT INTO fact (name, value) VALUES ('mail', ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE fact.value <= ? RETURNING value`,
        this.now(),
        this.now() - pause,
      );
      return taken.length > 0;
    });
  }

  /** The next turn may be taken at an instant: sooner or later than by the usual pause. */
  async putOff(until: number, pause: number): Promise<void> {
    await this.database.write((sql) =>
      sql.all("UPDATE fact SET value = ? WHERE name = 'mail'", until - pause),
    );
  }

  /** Notes that the owner knows of all that came in until `news` was asked for. */
  async markNotified({ waiting }: News, asked: number): Promise<void> {
    await this.database.write(async (sql) => {
      for (const { id, revision } of waiting)
        await sql.all('UPDATE comment SET notified = ? WHERE id = ? AND revision = ?', asked, id, revision);
      await sql.all(
        "UPDATE comment SET notified = ? WHERE notified IS NULL AND state IN ('pending', 'spam') AND changed <= ?",
        asked,
        asked,
      );
    });
  }

  private async countUnnotified(state: string): Promise<number> {
    const [row] = await this.database.all(
      'SELECT count(*) AS count FROM comment WHERE notified IS NULL AND state = ?',
      state,
    );
    return Number(row?.['count']);
  }
}
