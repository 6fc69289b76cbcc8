import type { Comment } from '#schemas/comment.ts';
import type { Sql } from '#store/database.ts';

/** The page's file is due to be written again where readers saw the comment, or are about to. */
export async function markStale(
  sql: Sql,
  before: Comment,
  state: Comment['state'] | undefined,
): Promise<void> {
  if (before.state !== 'published' && state !== 'published') return;
  await markPagesStale(sql, [before.page]);
}

export async function markPagesStale(sql: Sql, pages: readonly string[]): Promise<void> {
  await sql.all(
    'INSERT INTO stale_page (page) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
    JSON.stringify(pages),
  );
}

/** Something private was taken out: it is due to vanish from the files too. */
export async function noteSweep(sql: Sql): Promise<void> {
  await sql.all(
    "INSERT INTO fact (name, value) VALUES ('sweep', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1",
  );
}

/** How often something was taken out since the last sweep; undefined where none is due. */
export async function readSweepsDue(sql: Sql): Promise<number | undefined> {
  const [row] = await sql.all("SELECT value FROM fact WHERE name = 'sweep'");
  return row === undefined ? undefined : Number(row['value']);
}

/** Notes a sweep that began when `due` was read. What was taken out meanwhile makes another one due. */
export async function noteSwept(sql: Sql, due: number): Promise<void> {
  await sql.all("DELETE FROM fact WHERE name = 'sweep' AND value = ?", due);
}
