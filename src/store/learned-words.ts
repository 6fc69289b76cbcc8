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
  for (const mark of [everyComment, ...new Set(marks)])
    await sql.all(
      `INSERT INTO word (word, ham, spam) VALUES (?1, max(?2, 0), max(?3, 0))
        ON CONFLICT (word) DO UPDATE SET ham = max(ham + ?2, 0), spam = max(spam + ?3, 0)`,
      mark,
      kind === 'ham' ? step : 0,
      kind === 'spam' ? step : 0,
    );
  if (step < 0) await sql.all('DELETE FROM word WHERE ham = 0 AND spam = 0');
}
