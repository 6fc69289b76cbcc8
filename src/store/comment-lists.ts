import type { Comment, CommentState } from '#schemas/comment.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { Sql } from '#store/database.ts';

/** Where a part of a list ended. */
export interface Place {
  created: number;
  id: string;
}

/** SQL for what each list of the desk holds. */
export const conditions: Record<CommentState, string> = {
  pending: "state = 'pending'",
  spam: "state = 'spam' AND decided IS NULL",
  published: "state = 'published'",
  rejected: "(state = 'rejected' OR (state = 'spam' AND decided IS NOT NULL))",
};

/** One list of the desk, newest first, from after a place on. */
export async function listComments(
  sql: Sql,
  list: CommentState,
  limit: number,
  after?: Place,
): Promise<Comment[]> {
  const rows = await sql.all(
    `SELECT * FROM comment WHERE ${conditions[list]} AND (created, id) < (?, ?)
      ORDER BY created DESC, id DESC LIMIT ?`,
    after?.created ?? Number.MAX_SAFE_INTEGER,
    after?.id ?? '',
    limit,
  );
  return rows.map(commentOf);
}

/** How many comments each list holds. */
export async function countLists(sql: Sql): Promise<Record<CommentState, number>> {
  const rows = await sql.all(
    `SELECT CASE WHEN state = 'spam' AND decided IS NOT NULL THEN 'rejected' ELSE state END AS list,
        count(*) AS count FROM comment WHERE state <> 'removed' GROUP BY list`,
  );
  const counts = { pending: 0, spam: 0, published: 0, rejected: 0 };
  for (const { list, count } of rows) counts[String(list) as CommentState] = Number(count);
  return counts;
}
