import type { Sql } from '#store/database.ts';

/** The marks that the filter knows a comment by: hashes, so that no word of it can be read back. */
export type MarksOf = (comment: { name: string; words: string }) => readonly string[];

type Kind = 'ham' | 'spam';

/** Counts of all comments learned stand at this mark. */
export const everyComment = '';

/** Learns from a decision about a comment of which nothing is learned yet. */
export async function learn(sql: Sql, id: string, marks: readonly string[], kind: Kind): Promise<void> {
  await count(sql, marks, kind, 1);
  await sql.all('UPDATE comment SET learned = ? WHERE id = ?', kind, id);
}

/** Learns from many comments at once, of none of which anything is learned yet. */
export async function learnAll(
  sql: Sql,
  comments: readonly { id: string; marks: readonly string[] }[],
  kind: Kind,
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { marks } of comments)
    for (const mark of new Set([everyComment, ...marks])) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  await addCounts(sql, counts, kind);
  await sql.all(
    'UPDATE comment SET learned = ? WHERE id IN (SELECT value FROM json_each(?))',
    kind,
    JSON.stringify(comments.map(({ id }) => id)),
  );
}

/** Takes back what was learned of a comment, whose words must still be those. */
export async function unlearn(sql: Sql, id: string, marks: readonly string[]): Promise<void> {
  const before = await learnedAs(sql, id);
  if (before === undefined) return;
  await count(sql, marks, before, -1);
  await sql.all('UPDATE comment SET learned = NULL WHERE id = ?', id);
}

async function learnedAs(sql: Sql, id: string): Promise<Kind | undefined> {
  const [row] = await sql.all('SELECT learned FROM comment WHERE id = ?', id);
  const learned = row?.['learned'];
  return learned === 'ham' || learned === 'spam' ? learned : undefined;
}

async function count(sql: Sql, marks: readonly string[], kind: Kind, step: 1 | -1): Promise<void> {
  const counts = new Map([everyComment, ...marks].map((mark) => [mark, step]));
  await addCounts(sql, counts, kind);
}

/** Adds to how often marks stood in comments of a kind, all in one statement: a server may be far away. */
async function addCounts(sql: Sql, counts: ReadonlyMap<string, number>, kind: Kind): Promise<void> {
  const list = JSON.stringify(Object.fromEntries(counts));
  const [ham, spam] = kind === 'ham' ? ['value', '0'] : ['0', 'value'];
  await sql.all(
    `INSERT INTO word (word, ham, spam) SELECT key, ${ham}, ${spam} FROM json_each(?) WHERE true
      ON CONFLICT (word) DO UPDATE SET ham = max(ham + excluded.ham, 0), spam = max(spam + excluded.spam, 0)`,
    list,
  );
  await sql.all(
    'DELETE FROM word WHERE ham <= 0 AND spam <= 0 AND word IN (SELECT key FROM json_each(?))',
    list,
  );
}
