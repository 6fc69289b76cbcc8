import type { Comment } from '#schemas/comment.ts';
import type { Row, Sql, Value } from '#store/database.ts';

export async function findComment(sql: Sql, id: string): Promise<Comment | undefined> {
  const [row] = await sql.all('SELECT * FROM comment WHERE id = ?', id);
  return row === undefined ? undefined : commentOf(row);
}

export function commentOf(row: Row): Comment {
  return {
    id: text(row['id']),
    page: text(row['page']),
    parent: optional(row['parent']),
    name: text(row['name']),
    email: optional(row['email']),
    words: text(row['words']),
    state: text(row['state']) as Comment['state'],
    revision: Number(row['revision']),
    isByPractice: row['by_practice'] === 1,
    isDecided: row['decided'] !== null,
    created: Number(row['created']),
    changed: Number(row['changed']),
    reasons: JSON.parse(text(row['reasons'])) as string[],
  };
}

/** What is left of a comment for readers where only its place is shown. */
export const placeOf = (comment: Comment): Comment => ({
  ...comment,
  name: '',
  email: undefined,
  words: '',
  state: 'removed',
  isByPractice: false,
  reasons: [],
});

const text = (value: Value | undefined) => String(value ?? '');
const optional = (value: Value | undefined) =>
  value === null || value === undefined ? undefined : String(value);
