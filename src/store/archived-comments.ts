import type { ArchivedComment } from '#schemas/comment-archive.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { CommentStore } from '#store/comment-store.ts';
import type { Sql } from '#store/database.ts';
import { markPagesStale } from '#store/due-work.ts';
import { erasedMark } from '#store/erase-comment.ts';
import { learnAll } from '#store/learned-words.ts';

/** What became of comments that were brought in: each is counted once. */
export interface BroughtIn {
  added: number;
  /** There already. */
  known: number;
  /** Erased here before, so they stay away. */
  erased: number;
}

/** All comments as they are at one moment, oldest first, without what tells who sent them. */
export async function readArchive(sql: Sql): Promise<ArchivedComment[]> {
  const rows = await sql.all('SELECT * FROM comment ORDER BY created, rowid');
  return rows.map((row) => {
    const { isByPractice, created, changed, reasons, ...comment } = commentOf(row);
    return {
      ...comment,
      byPractice: isByPractice,
      created: new Date(created).toISOString(),
      changed: new Date(changed).toISOString(),
      reasons: [...reasons],
      source: row['source'] === null ? undefined : String(row['source']),
    };
  });
}

/**
 * Brings in comments that are not there yet, in one transaction. The filter learns from what was published or spam.
 * An answer whose comment is not there stands by itself.
 * @param comments those that are answered before their answers
 */
export function bringIn(
  { database, marksOf }: Pick<CommentStore, 'database' | 'marksOf'>,
  comments: readonly ArchivedComment[],
  now: number,
): Promise<BroughtIn> {
  return database.write(async (sql) => {
    const erased = await findErased(sql, comments);
    const welcome = comments.filter(({ id }) => !erased.has(id));
    const ids = await insert(sql, welcome, now);
    const added = welcome.filter(({ id }) => ids.has(id));
    await sql.all(
      `UPDATE comment SET parent = NULL WHERE parent IS NOT NULL AND id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM comment AS top
          WHERE top.id = comment.parent AND top.page = comment.page AND top.parent IS NULL)`,
      JSON.stringify([...ids]),
    );
    for (const [state, kind] of [
      ['published', 'ham'],
      ['spam', 'spam'],
    ] as const) {
      const telling = added.filter((comment) => comment.state === state && !comment.byPractice);
      if (telling.length === 0) continue;
      await learnAll(
        sql,
        telling.map((comment) => ({ id: comment.id, marks: marksOf(comment) })),
        kind,
      );
    }
    await markPagesStale(
      sql,
      added.filter(({ state }) => state === 'published').map(({ page }) => page),
    );
    return { added: added.length, known: welcome.length - added.length, erased: erased.size };
  });
}

async function findErased(sql: Sql, comments: readonly ArchivedComment[]): Promise<Set<string>> {
  const marks = new Map(comments.map(({ id }) => [erasedMark(id), id]));
  const found = await sql.all(
    'SELECT mark FROM erased WHERE mark IN (SELECT value FROM json_each(?))',
    JSON.stringify([...marks.keys()]),
  );
  return new Set(found.map(({ mark }) => marks.get(String(mark)) ?? ''));
}

/** The owner brings them in, so nobody need be told of them by mail. */
async function insert(sql: Sql, comments: readonly ArchivedComment[], now: number): Promise<Set<string>> {
  const list = comments.map(({ created, changed, reasons, ...comment }) => ({
    ...comment,
    created: Date.parse(created),
    changed: Date.parse(changed ?? created),
    reasons: JSON.stringify(reasons),
    email: comment.state === 'pending' || comment.state === 'spam' ? comment.email : undefined,
  }));
  const fields = 'id page parent name email words state revision byPractice created changed reasons source';
  const values = fields.split(' ').map((field) => `value ->> '${field}'`);
  const added = await sql.all(
    `INSERT INTO comment (id, page, parent, name, email, words, state, revision, by_practice, created, changed,
        reasons, source, told) SELECT ${values.join(', ')}, ?2 FROM json_each(?1) WHERE true
      ON CONFLICT DO NOTHING RETURNING id`,
    JSON.stringify(list),
    now,
  );
  return new Set(added.map(({ id }) => String(id)));
}
