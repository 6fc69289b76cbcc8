import type { Comment, CommentState } from '#schemas/comment.ts';
import { commentOf, findComment, placeOf } from '#store/comment-rows.ts';
import { type ActivityNote, noteDecision } from '#store/activity.ts';
import { type Database, type Sql, StoreError, placeholders } from '#store/database.ts';
import {
  type Incoming,
  type Assess,
  type Assessment,
  type Limit,
  type Received,
  receiveComment,
} from '#store/receive-comment.ts';
import { type Decision, type Outcome, decideComment, rewriteComment } from '#store/decide-comment.ts';
import { type Place, countLists, listComments } from '#store/comment-lists.ts';
import { eraseComment, forgetOld, forgetSenders } from '#store/erase-comment.ts';
import { type ManyAction, decideMany } from '#store/many-comments.ts';
import { type PageChanges, notePageChanges, readChanges } from '#store/page-changes.ts';
import { noteVacuumed, readVacuumDue } from '#store/vacuum-due.ts';

/** All comments. Every change is durable when its promise resolves. */
export class CommentStore {
  readonly database: Database;
  private readonly now: () => number;

  constructor(database: Database, now: () => number = Date.now) {
    this.database = database;
    this.now = now;
  }

  /** Takes in a reader's comment, once, within the limits of its sender. */
  receive(incoming: Incoming, limits: readonly Limit[], assess: Assess): Promise<Received> {
    return this.database.write((sql) => receiveComment(sql, incoming, limits, assess, this.now()));
  }

  /** What was decided about one revision of a comment, and who did so. */
  decide(id: string, revision: number, decision: Decision, note?: ActivityNote): Promise<Outcome> {
    return this.noted(note, (sql) => decideComment(sql, id, revision, decision, this.now()));
  }

  /** One decision about many comments, in one transaction. Gives those that it was made about, as they were. */
  async decideMany(
    chosen: readonly Pick<Comment, 'id' | 'revision'>[],
    action: ManyAction,
    note?: ActivityNote,
  ): Promise<Comment[]> {
    const done = await this.database.write((sql) => decideMany(sql, chosen, action, this.now(), note));
    if (action === 'erase') await this.vacuumSoon();
    return done;
  }

  /** A reader's own change: the comment waits for the owner again. */
  rewrite(id: string, revision: number, words: string, assessment: Assessment): Promise<Outcome> {
    return this.database.write((sql) => rewriteComment(sql, id, revision, words, assessment, this.now()));
  }

  /** Deletes a comment's words, name and address for good. */
  async erase(id: string, revision?: number, note?: ActivityNote): Promise<Outcome> {
    const outcome = await this.noted(note, (sql) => eraseComment(sql, id, revision));
    if (outcome.kind === 'done') await this.vacuumSoon();
    return outcome;
  }

  private noted(note: ActivityNote | undefined, decide: (sql: Sql) => Promise<Outcome>): Promise<Outcome> {
    return this.database.write(async (sql) => {
      const outcome = await decide(sql);
      await noteDecision(sql, note, outcome.kind === 'done' ? [outcome.comment] : [], this.now());
      return outcome;
    });
  }

  async get(id: string): Promise<Comment | undefined> {
    return findComment(this.database, id);
  }

  /** Comments whose id begins so, two at most. */
  async find(beginning: string): Promise<Comment[]> {
    if (!/^[a-z0-9-]+$/.test(beginning)) return [];
    const rows = await this.database.all(
      'SELECT * FROM comment WHERE id = ? OR id LIKE ? ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END, id LIMIT 2',
      beginning,
      `${beginning}%`,
      beginning,
    );
    return rows.map(commentOf);
  }

  /**
   * One list of the desk, newest first; `after` is the last one of an earlier call. `spam` holds what is suspected
   * and undecided; what the owner called spam is in `rejected`.
   */
  async list(list: CommentState, limit: number, after?: Place): Promise<Comment[]> {
    return listComments(this.database, list, limit, after);
  }

  /** How many comments each list holds. */
  async counts(): Promise<Record<CommentState, number>> {
    return countLists(this.database);
  }

  /**
   * What readers see of a page, oldest first: published comments, and the places of others to which an answer is
   * published, without a word of them.
   */
  async shown(page: string): Promise<Comment[]> {
    const rows = await this.database.all(
      `SELECT * FROM comment WHERE page = ? AND (state IN ('published', 'removed') OR EXISTS
          (SELECT 1 FROM comment AS answer WHERE answer.parent = comment.id AND answer.state = 'published'))
        ORDER BY created, CASE WHEN parent IS NULL THEN 0 ELSE 1 END, id`,
      page,
    );
    return rows.map(commentOf).map((comment) => (comment.state === 'published' ? comment : placeOf(comment)));
  }

  /** Takes the comments of a page to another one. Gives how many there were. */
  movePage(from: string, to: string): Promise<number> {
    return this.database.write(async (sql) => {
      const moved = await sql.all('UPDATE comment SET page = ? WHERE page = ? RETURNING id', to, from);
      if (moved.length > 0) await notePageChanges(sql, [from, to]);
      return moved.length;
    });
  }

  /** The newest published comments of all pages, or of some. */
  async newest(limit: number, pages?: readonly string[]): Promise<Comment[]> {
    if (pages === undefined) return this.list('published', limit);
    const rows = await this.database.all(
      `SELECT * FROM comment WHERE state = 'published' AND page IN ${placeholders(pages.length)}
        ORDER BY created DESC, id DESC LIMIT ?`,
      ...pages,
      limit,
    );
    return rows.map(commentOf);
  }

  /** Pages that have comments of any kind. */
  async commentedPages(): Promise<string[]> {
    const rows = await this.database.all('SELECT DISTINCT page FROM comment');
    return rows.map((row) => String(row['page']));
  }

  /** Pages that have something to show, or had it before. */
  async pages(): Promise<string[]> {
    const rows = await this.database.all(
      "SELECT page FROM comment WHERE state = 'published' UNION SELECT page FROM page_change",
    );
    return rows.map((row) => String(row['page'])).toSorted();
  }

  /** The pages whose published comments changed after `version`. */
  changesSince(version: number): Promise<PageChanges> {
    return readChanges(this.database, version);
  }

  /** Changes with every change of what readers see of a page. */
  async signature(page: string): Promise<string> {
    const [row] = await this.database.all(
      `SELECT count(*) AS count, coalesce(sum(revision), 0) AS revisions, max(changed) AS changed FROM comment
        WHERE page = ? AND state IN ('published', 'removed')`,
      page,
    );
    return JSON.stringify(row);
  }

  /** Takes the senders' codes off comments of more than an hour ago. Quick where there are none. */
  async forgetSenders(): Promise<void> {
    const now = this.now();
    const [due] = await this.database.all(
      'SELECT 1 FROM comment WHERE sender IS NOT NULL AND created NOT BETWEEN ? AND ? LIMIT 1',
      now - 3_600_000,
      now + 3_600_000,
    );
    if (due !== undefined) await this.database.write((sql) => forgetSenders(sql, now));
  }

  /**
   * Deletes what need not be stored: who sent a comment after an hour, attempts and salts after two days, spam and
   * rejected comments 30 days after the decision, addresses for mails about answers when their time is over or their
   * page is among the closed ones. The files of the store are then rewritten without it.
   */
  async forget(closedPages: readonly string[] = []): Promise<void> {
    await this.database.write((sql) => forgetOld(sql, this.now(), closedPages));
    await this.vacuum();
  }

  /** What is erased is erased; what the files still hold of it goes now, or with the vacuum of the next hour. */
  async vacuumSoon(): Promise<void> {
    try {
      await this.vacuum();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  private async vacuum(): Promise<void> {
    const due = await readVacuumDue(this.database);
    if (due === undefined) return;
    await this.database.vacuum();
    await this.database.write((sql) => noteVacuumed(sql, due));
  }
}
