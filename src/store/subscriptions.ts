import { type Sql, placeholders } from '#store/database.ts';
import { erasedMark } from '#store/erased-mark.ts';
import { noteVacuumDue } from '#store/vacuum-due.ts';

const day = 24 * 60 * 60_000;
/** Days for which an address is stored that was not confirmed, and one that was. */
export const subscriptionDays = { unconfirmed: 2, confirmed: 180 } as const;
/** A later end was written by a clock that was ahead. */
const farthestEnd = (subscriptionDays.confirmed + 2) * day;

/** Somebody wants a mail when their comment is answered. Each comment has one at most. */
interface Subscription {
  id: string;
  comment: string;
  email: string;
  isConfirmed: boolean;
}

/** A comment's own thread: answers have no answers of their own, so they belong to the comment above them. */
export const threadOf = (table: string) => `coalesce(${table}.parent, ${table}.id)`;

/** By its id, or by its comment. */
export async function findSubscription(
  sql: Sql,
  wanted: { id: string } | { comment: string },
  now: number,
): Promise<Subscription | undefined> {
  const [column, value] = 'id' in wanted ? ['id', wanted.id] : ['comment', wanted.comment];
  const [row] = await sql.all(
    `SELECT id, comment, email, confirmed FROM subscription WHERE ${column} = ? AND expires > ?`,
    value,
    now,
  );
  if (row === undefined) return undefined;
  const [id, comment, email] = [row['id'], row['comment'], row['email']].map(String);
  return { id: id ?? '', comment: comment ?? '', email: email ?? '', isConfirmed: row['confirmed'] !== null };
}

/**
 * Stores an address until it is confirmed, in the place of one that was not.
 * @returns false where mails are on already, and nothing was changed
 */
export async function askForAnswers(
  sql: Sql,
  { id, comment, email }: Omit<Subscription, 'isConfirmed'>,
  now: number,
): Promise<boolean> {
  const known = await findSubscription(sql, { comment }, now);
  if (known?.isConfirmed === true) return false;
  await sql.all('DELETE FROM subscription WHERE comment = ?', comment);
  await sql.all(
    'INSERT INTO subscription (id, comment, email, expires, next_mail, tries) VALUES (?, ?, ?, ?, 0, 0)',
    id,
    comment,
    email,
    now + subscriptionDays.unconfirmed * day,
  );
  return true;
}

/** Whoever reads the mail wants the answers. False where it was stopped or is too old. */
export async function confirmSubscription(sql: Sql, id: string, now: number): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE subscription SET expires = CASE WHEN confirmed IS NULL THEN ? ELSE expires END,
      confirmed = coalesce(confirmed, ?) WHERE id = ? AND expires > ? RETURNING id`,
    now + subscriptionDays.confirmed * day,
    now,
    id,
    now,
  );
  return rows.length > 0;
}

/** Erases the address for the whole thread, whichever of its mails the link stood in. */
export async function stopSubscription(sql: Sql, id: string): Promise<void> {
  const rows = await sql.all(
    `SELECT other.id FROM subscription AS mine JOIN subscription AS other ON lower(other.email) = lower(mine.email)
      LEFT JOIN comment AS own ON own.id = mine.comment LEFT JOIN comment AS beside ON beside.id = other.comment
      WHERE mine.id = ? AND (other.id = mine.id OR ${threadOf('own')} = ${threadOf('beside')})`,
    id,
  );
  const ids = idsOf(rows);
  for (const stopped of ids)
    await sql.all('INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING', erasedMark(stopped));
  await drop(sql, ids);
}

/** Erases addresses of which `marks` say that their mails were stopped. */
export async function dropStopped(sql: Sql, marks: ReadonlySet<string>): Promise<void> {
  const rows = await sql.all('SELECT id FROM subscription');
  await drop(
    sql,
    idsOf(rows).filter((id) => marks.has(erasedMark(id))),
  );
}

/** Erases the address of a comment that nobody can answer any more. */
export async function dropSubscriptionOf(sql: Sql, comment: string): Promise<void> {
  const rows = await sql.all('SELECT id FROM subscription WHERE comment = ?', comment);
  await drop(sql, idsOf(rows));
}

/**
 * Erases addresses whose time is over, whose page takes no more comments, or whose comment or thread is not there to
 * be answered.
 */
export async function forgetSubscriptions(
  sql: Sql,
  now: number,
  closedPages: readonly string[],
): Promise<void> {
  const canBeAnswered = "state IN ('published', 'pending') OR (state = 'spam' AND decided IS NULL)";
  const rows = await sql.all(
    `SELECT subscription.id FROM subscription LEFT JOIN comment AS own ON own.id = subscription.comment
      WHERE expires NOT BETWEEN ? AND ? OR own.page IN ${placeholders(closedPages.length)}
        OR NOT EXISTS (SELECT 1 FROM comment WHERE id = subscription.comment AND (${canBeAnswered}))
        OR NOT EXISTS (SELECT 1 FROM comment WHERE id = ${threadOf('own')} AND (${canBeAnswered}))`,
    now + 1,
    now + farthestEnd,
    ...closedPages,
  );
  await drop(sql, idsOf(rows));
}

const idsOf = (rows: readonly { id?: unknown }[]) => rows.map(({ id }) => String(id));

async function drop(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.all(`DELETE FROM answer_mail WHERE subscription IN ${placeholders(ids.length)}`, ...ids);
  await sql.all(`DELETE FROM subscription WHERE id IN ${placeholders(ids.length)}`, ...ids);
  await noteVacuumDue(sql);
}
