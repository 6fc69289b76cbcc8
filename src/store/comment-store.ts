import type { Comment, CommentState } from '#schemas/comment.ts';
import { commentOf, findComment, placeOf } from '#store/comment-rows.ts';
import { type Database, type Sql, StoreError } from '#store/database.ts';
import type { MarksOf } from '#store/learned-words.ts';
import {
  type Incoming,
  type Judge,
  type Judgement,
  type Limit,
  type Received,
  receiveComment,
} from '#store/receive-comment.ts';
import { type Decision, type Outcome, decideComment, rewriteComment } from '#store/decide-comment.ts';
import { markPagesStale, noteSwept, readSweepsDue } from '#store/due-work.ts';
import { eraseComment, forgetOld } from '#store/erase-comment.ts';

/** All that is kept about comments. Every change is on the disk when its promise resolves. */
export class CommentStore {
  readonly database: Database;
  readonly marksOf: MarksOf;
  private readonly now: () => number;

  /** @param marksOf what the filter knows a comment by */
  constructor(database: Database, marksOf: MarksOf, now: () => number = Date.now) {
    this.database = database;
    this.marksOf = marksOf;
    this.now = now;
  }

  /** Takes in a reader's comment, once, within the limits of its sender. */
  receive(incoming: Incoming, limits: readonly Limit[], judge: Judge): Promise<Received> {
    return this.database.write((sql) => receiveComment(sql, incoming, limits, judge, this.now()));
  }

  /** What the owner decided about one revision of a comment. */
  decide(id: string, revision: number, decision: Decision): Promise<Outcome> {
    return this.database.write((sql) => decideComment(sql, id, revision, decision, this.marksOf, this.now()));
  }

  /** A reader's own change: the comment waits for the owner again. */
  rewrite(id: string, revision: number, words: string, judgement: Judgement): Promise<Outcome> {
    return this.database.write((sql) =>
      rewriteComment(sql, id, revision, words, judgement, this.marksOf, this.now()),
    );
  }

  /** Takes a comment out for good: its words, name and address, here and in what was learned from it. */
  async erase(id: string, revision?: number): Promise<Outcome> {
    const outcome = await this.database.write((sql) => eraseComment(sql, id, revision, this.marksOf));
    if (outcome.kind === 'done')
      await this.sweep().catch((error: unknown) => {
        // It is erased; what the files still hold of it goes when the next hour's forgetting sweeps again.
        if (!(error instanceof StoreError)) throw error;
      });
    return outcome;
  }

  async get(id: string): Promise<Comment | undefined> {
    return findComment(this.database, id);
  }

  /** Comments whose id begins so, two at most. */
  async find(beginning: string): Promise<Comment[]> {
    if (!/^[a-z0-9-]+$/.test(beginning)) return [];
    const rows = await this.database.all(
      "SELECT * FROM comment WHERE id = ?1 OR id GLOB ?1 || '*' ORDER BY id = ?1 DESC LIMIT 2",
      beginning,
    );
    return rows.map(commentOf);
  }

  /** Comments in a state, newest first; `after` is the last one of an earlier list. */
  async list(
    state: CommentState,
    limit: number,
    after?: { created: number; id: string },
  ): Promise<Comment[]> {
    const rows = await this.database.all(
      `SELECT * FROM comment WHERE state = ? AND (created, id) < (?, ?)
        ORDER BY created DESC, id DESC LIMIT ?`,
      state,
      after?.created ?? Number.MAX_SAFE_INTEGER,
      after?.id ?? '',
      limit,
    );
    return rows.map(commentOf);
  }

  /** How many comments stand in each state. */
  async counts(): Promise<Record<CommentState, number>> {
    const rows = await this.database.all(
      "SELECT state, count(*) AS count FROM comment WHERE state <> 'removed' GROUP BY state",
    );
    const counts = { pending: 0, spam: 0, published: 0, rejected: 0 };
    return Object.assign(
      counts,
      Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['count'])])),
    );
  }

  /**
   * What readers see of a page, oldest first: published comments, and the places of others to which an answer is
   * published, without a word of them.
   */
  async shown(page: string): Promise<Comment[]> {
    const rows = await this.database.all(
      `SELECT * FROM comment WHERE page = ? AND (state IN ('published', 'removed') OR EXISTS
          (SELECT 1 FROM comment AS answer WHERE answer.parent = comment.id AND answer.state = 'published'))
        ORDER BY created, rowid`,
      page,
    );
    return rows.map(commentOf).map((comment) => (comment.state === 'published' ? comment : placeOf(comment)));
  }

  /** Takes the comments of a page to another one. Gives how many there were. */
  movePage(from: string, to: string): Promise<number> {
    return this.database.write(async (sql) => {
      const moved = await sql.all('UPDATE comment SET page = ? WHERE page = ? RETURNING id', to, from);
      if (moved.length > 0) await markPagesStale(sql, [from, to]);
      return moved.length;
    });
  }

  /** The newest published comments of all pages. */
  newest(limit: number): Promise<Comment[]> {
    return this.list('published', limit);
  }

  /** Pages that have something to show. */
  async pages(): Promise<string[]> {
    const rows = await this.database.all(
      "SELECT DISTINCT page FROM comment WHERE state = 'published' ORDER BY page",
    );
    return rows.map((row) => String(row['page']));
  }

  /** Pages whose files do not show yet what was decided. */
  async stalePages(): Promise<string[]> {
    const rows = await this.database.all('SELECT page FROM stale_page ORDER BY page');
    return rows.map((row) => String(row['page']));
  }

  /** Changes with every change of what readers see of a page. */
  async signature(page: string): Promise<string> {
    return signatureOf(this.database, page);
  }

  /** Notes that a page's files show what was published at `signature`; false where that has changed since. */
  markFresh(page: string, signature: string): Promise<boolean> {
    return this.database.write(async (sql) => {
      if ((await signatureOf(sql, page)) !== signature) return false;
      await sql.all('DELETE FROM stale_page WHERE page = ?', page);
      return true;
    });
  }

  /**
   * Forgets what need not be kept: who sent a comment after an hour, attempts and salts after two days, spam and
   * rejected comments after 30. What was taken out since the last time vanishes from the files too.
   */
  async forget(): Promise<void> {
    await this.database.write((sql) => forgetOld(sql, this.now()));
    await this.sweep();
  }

  private async sweep(): Promise<void> {
    const due = await readSweepsDue(this.database);
    if (due === undefined) return;
    await this.database.sweep();
    await this.database.write((sql) => noteSwept(sql, due));
  }
}

async function signatureOf(sql: Sql, page: string): Promise<string> {
  const [row] = await sql.all(
    `SELECT count(*) AS count, total(revision) AS revisions, max(changed) AS changed FROM comment
      WHERE page = ? AND state IN ('published', 'removed')`,
    page,
  );
  return JSON.stringify(row);
}
