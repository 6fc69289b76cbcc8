import type { Sql } from '#store/database.ts';
import type { Comment } from '#schemas/comment.ts';

/** Channel on which PostgreSQL announces that published comments changed (see tables.ts). */
export const changeChannel = 'comment_page_change';

/** What changed of the published comments since a version; see `readChanges`. */
export interface PageChanges {
  version: number;
  pages: string[];
}

/** Notes that a page's files are out of date where readers saw the comment, or are about to. */
export async function noteChange(
  sql: Sql,
  before: Comment,
  state: Comment['state'] | undefined,
): Promise<void> {
  if (before.state === 'published' || state === 'published') await notePageChanges(sql, [before.page]);
}

/** Gives each page the next version. Write transactions follow each other, so versions become visible in order. */
export async function notePageChanges(sql: Sql, pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return;
  const [row] = await sql.all(
    `INSERT INTO fact (name, value) VALUES ('page-change', 2)
      ON CONFLICT (name) DO UPDATE SET value = fact.value + 1 RETURNING value`,
  );
  for (const page of pages)
    await sql.all(
      `INSERT INTO page_change (page, version) VALUES (?, ?)
        ON CONFLICT (page) DO UPDATE SET version = excluded.version`,
      page,
      row?.['value'] ?? 0,
    );
}

/** The pages that changed after `version`, and the version that they have now. */
export async function readChanges(sql: Sql, version: number): Promise<PageChanges> {
  const rows = await sql.all(
    'SELECT page, version FROM page_change WHERE version > ? ORDER BY version, page',
    version,
  );
  return {
    version: Number(rows.at(-1)?.['version'] ?? version),
    pages: rows.map(({ page }) => String(page)),
  };
}
