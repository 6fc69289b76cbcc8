import type { ArchivedComment } from '#schemas/comment-archive.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { type Sql, type Value, placeholders } from '#store/database.ts';
import { erasedMark } from '#store/erased-mark.ts';
import { notePageChanges } from '#store/page-changes.ts';

/** What became of comments that were imported: each is counted once. */
export interface Imported {
  added: number;
  /** There already. */
  known: number;
  /** Erased here before, so they stay away. */
  erased: number;
}

/** Hashes of the ids of all comments that were erased. */
export async function readErased(sql: Sql): Promise<string[]> {
  const rows = await sql.all('SELECT mark FROM erased ORDER BY mark');
  return rows.map(({ mark }) => String(mark));
}

/** Erased comments of another store are not imported here either. */
export async function importErased(
  { database }: Pick<CommentStore, 'database'>,
  marks: readonly string[],
): Promise<void> {
  await database.write(async (sql) => {
    for (const mark of marks)
      await sql.all('INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING', mark);
  });
}

/** All comments as they are at one moment, oldest first, without anything that identifies their senders. */
export async function readArchive(sql: Sql): Promise<ArchivedComment[]> {
  const rows = await sql.all(
    'SELECT * FROM comment ORDER BY created, CASE WHEN parent IS NULL THEN 0 ELSE 1 END, id',
  );
  const subscriptions = await readSubscriptions(sql);
  return rows.map((row) => {
    const { isByPractice, isDecided, created, changed, reasons, ...comment } = commentOf(row);
    return {
      ...comment,
      byPractice: isByPractice,
      created: new Date(created).toISOString(),
      changed: new Date(changed).toISOString(),
      reasons: [...reasons],
      decided: isDecided,
      source: row['source'] === null ? undefined : String(row['source']),
      answersBy: subscriptions.get(comment.id),
    };
  });
}

/**
 * Imports comments that are not there yet, in one transaction. An answer whose comment is not there stands by itself.
 * @param comments those that are answered before their answers
 */
export function importArchive(
  { database }: Pick<CommentStore, 'database'>,
  comments: readonly ArchivedComment[],
  now: number,
): Promise<Imported> {
  return database.write(async (sql) => {
    const erased = await findErased(sql, comments);
    const welcome = comments.filter(({ id }) => !erased.has(id));
    const ids = await insert(sql, welcome, now);
    const added = welcome.filter(({ id }) => ids.includes(id));
    await sql.all(
      `UPDATE comment SET parent = NULL WHERE parent IS NOT NULL AND id IN ${placeholders(ids.length)}
        AND NOT EXISTS (SELECT 1 FROM comment AS top
          WHERE top.id = comment.parent AND top.page = comment.page AND top.parent IS NULL)`,
      ...ids,
    );
    await importSubscriptions(sql, added);
    const published = added.filter(({ state }) => state === 'published');
    await notePageChanges(sql, [...new Set(published.map(({ page }) => page))]);
    return { added: added.length, known: welcome.length - added.length, erased: erased.size };
  });
}

async function findErased(sql: Sql, comments: readonly ArchivedComment[]): Promise<Set<string>> {
  // The empty place of an erased comment holds its answers together.
  const whole = comments.filter(({ state }) => state !== 'removed');
  const marks = new Map(whole.map(({ id }) => [erasedMark(id), id]));
  const found = await sql.all(
    `SELECT mark FROM erased WHERE mark IN ${placeholders(marks.size)}`,
    ...marks.keys(),
  );
  return new Set(found.map(({ mark }) => marks.get(String(mark)) ?? ''));
}

/** Older archives lack this for spam: then it counts as undecided, and nothing erases it. */
const wasDecided = ({ decided, state }: ArchivedComment): boolean =>
  decided ?? (state === 'published' || state === 'rejected');

/** The owner imports them, so no mail is due about them. */
async function insert(sql: Sql, comments: readonly ArchivedComment[], now: number): Promise<string[]> {
  const rows = comments.map((comment): Value[] => {
    const { id, page, parent, name, email, words, state, revision, byPractice, created, reasons } = comment;
    const changed = Date.parse(comment.changed ?? created);
    const isWaiting = state === 'pending' || state === 'spam';
    return [
      ...[id, page, parent ?? null, name, (isWaiting ? email : undefined) ?? null, words, state, revision],
      ...[byPractice ? 1 : 0, Date.parse(created), changed, JSON.stringify(reasons), comment.source ?? null],
      ...[now, wasDecided(comment) ? changed : null],
    ];
  });
  if (rows.length === 0) return [];
  const added = await sql.all(
    `INSERT INTO comment (id, page, parent, name, email, words, state, revision, by_practice, created, changed,
        reasons, source, notified, decided) VALUES ${rows.map((row) => placeholders(row.length)).join(', ')}
      ON CONFLICT DO NOTHING RETURNING id`,
    ...rows.flat(),
  );
  return added.map(({ id }) => String(id));
}

const toIso = (instant: Value | undefined) => new Date(Number(instant)).toISOString();

async function readSubscriptions(sql: Sql): Promise<Map<string, ArchivedComment['answersBy']>> {
  const rows = await sql.all('SELECT id, comment, email, confirmed, expires FROM subscription');
  return new Map(
    rows.map((row) => [
      String(row['comment']),
      {
        id: String(row['id']),
        email: String(row['email']),
        confirmed: row['confirmed'] === null ? undefined : toIso(row['confirmed']),
        until: toIso(row['expires']),
      },
    ]),
  );
}

/** Whoever stopped the mails since is left in peace. */
async function importSubscriptions(sql: Sql, comments: readonly ArchivedComment[]): Promise<void> {
  const stopped = new Set(await readErased(sql));
  for (const { id: comment, answersBy } of comments) {
    if (answersBy === undefined || stopped.has(erasedMark(answersBy.id))) continue;
    const { id, email, confirmed, until } = answersBy;
    await sql.all(
      `INSERT INTO subscription (id, comment, email, confirmed, expires, next_mail, tries)
        VALUES (?, ?, ?, ?, ?, 0, 0) ON CONFLICT DO NOTHING`,
      ...[id, comment, email, confirmed === undefined ? null : Date.parse(confirmed), Date.parse(until)],
    );
  }
}
