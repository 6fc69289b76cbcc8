import { type ActivityNote, noteDecision } from '#store/activity.ts';
import type { Comment } from '#schemas/comment.ts';
import { type Place, conditions } from '#store/comment-lists.ts';
import { commentOf, findComment } from '#store/comment-rows.ts';
import type { Sql, Value } from '#store/database.ts';
import { decideComment } from '#store/decide-comment.ts';
import { eraseComment } from '#store/erase-comment.ts';

/** Which comments are meant; all of them without any filter. */
export interface CommentFilter {
  list?: keyof typeof conditions | undefined;
  /** The exact name of the writer. */
  name?: string | undefined;
  /** Stands in the words, the name, the address or the page. */
  text?: string | undefined;
  /** Came in at this instant or before. */
  until?: number | undefined;
}

/** Most comments that are decided about at once. */
export const mostAtOnce = 1_000;

export type ManyAction = 'approve' | 'reject' | 'spam' | 'erase';

/** Comments that a filter lets through, newest first, from after a place on. */
export async function findComments(
  sql: Sql,
  filter: CommentFilter,
  limit: number,
  after?: Place,
): Promise<Comment[]> {
  const { condition, values } = conditionOf(filter);
  const rows = await sql.all(
    `SELECT * FROM comment WHERE ${condition} AND (created, id) < (?, ?) ORDER BY created DESC, id DESC LIMIT ?`,
    ...values,
    after?.created ?? Number.MAX_SAFE_INTEGER,
    after?.id ?? '',
    limit,
  );
  return rows.map(commentOf);
}

export async function countComments(sql: Sql, filter: CommentFilter): Promise<number> {
  const { condition, values } = conditionOf(filter);
  const [row] = await sql.all(`SELECT count(*) AS count FROM comment WHERE ${condition}`, ...values);
  return Number(row?.['count']);
}

/**
 * Does one action with many comments, each in the revision that was seen.
 * @returns those that it was done with, as they were before
 */
export async function decideMany(
  sql: Sql,
  chosen: readonly Pick<Comment, 'id' | 'revision'>[],
  action: ManyAction,
  now: number,
  note?: ActivityNote,
): Promise<Comment[]> {
  const done: Comment[] = [];
  for (const { id, revision } of chosen.slice(0, mostAtOnce)) {
    const before = await findComment(sql, id);
    const outcome =
      action === 'erase'
        ? await eraseComment(sql, id, revision)
        : await decideComment(sql, id, revision, { action }, now);
    if (before !== undefined && outcome.kind === 'done') done.push(before);
  }
  await noteDecision(sql, note, done, now);
  return done;
}

function conditionOf({ list, name, text, until }: CommentFilter): { condition: string; values: Value[] } {
  const parts: [condition: string, ...values: Value[]][] = [["state <> 'removed'"]];
  if (list !== undefined) parts.push([conditions[list]]);
  if (name !== undefined) parts.push(['name = ?', name]);
  if (until !== undefined) parts.push(['created <= ?', until]);
  if (text !== undefined) {
    const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const all = "words || ' ' || name || ' ' || coalesce(email, '') || ' ' || page";
    const like = String.raw`LIKE ? ESCAPE '\'`;
    parts.push([`(lower(${all}) ${like} OR (${all}) ${like})`, pattern.toLowerCase(), pattern]);
  }
  return {
    condition: parts.map(([condition]) => `(${condition})`).join(' AND '),
    values: parts.flatMap(([, ...values]) => values),
  };
}
