import { findComment } from '#store/comment-rows.ts';
import type { Sql } from '#store/database.ts';
import { erasedMark } from '#store/erased-mark.ts';
import type { Outcome } from '#store/decide-comment.ts';
import { noteChange } from '#store/page-changes.ts';
import { dropSubscriptionOf, forgetSubscriptions } from '#store/subscriptions.ts';
import { noteVacuumDue } from '#store/vacuum-due.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Days after the decision for which spam and rejected comments are stored. */
export const daysUntilErased = 30;

/** What is left of a comment that was answered: its place. */
const blanked = `state = 'removed', name = '', email = NULL, words = '', reasons = '[]', sender = NULL,
  request = NULL, source = NULL, revision = revision + 1`;
const isAnswered = 'EXISTS (SELECT 1 FROM comment AS answer WHERE answer.parent = comment.id)';

/** Deletes a comment. Only that it was erased is stored, as a hash of its id. */
export async function eraseComment(sql: Sql, id: string, revision: number | undefined): Promise<Outcome> {
  const before = await findComment(sql, id);
  if (before === undefined || before.state === 'removed') return { kind: 'gone' };
  if (revision !== undefined && before.revision !== revision) return { kind: 'stale', comment: before };
  await sql.all('INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING', erasedMark(id));
  await dropSubscriptionOf(sql, id);
  await sql.all(`UPDATE comment SET ${blanked} WHERE id = ? AND ${isAnswered}`, id);
  await sql.all(`DELETE FROM comment WHERE id = ? AND NOT ${isAnswered}`, id);
  await dropEmptyPlaces(sql);
  await noteVacuumDue(sql);
  await noteChange(sql, before, undefined);
  return { kind: 'done', comment: before };
}

/**
 * Deletes what need not be stored any longer. What the owner did not decide about is never deleted by its age.
 * @param closedPages pages that take no more comments
 */
export async function forgetOld(sql: Sql, now: number, closedPages: readonly string[] = []): Promise<void> {
  // A clock that was ahead for a while must not keep anything for ever.
  const around = (time: number) => [now - time, now + time];
  await forgetSenders(sql, now);
  await sql.all(
    'UPDATE comment SET request = NULL WHERE request IS NOT NULL AND created NOT BETWEEN ? AND ?',
    ...around(day),
  );
  await sql.all('DELETE FROM attempt WHERE started NOT BETWEEN ? AND ?', ...around(2 * day));
  const salts = await sql.all(
    'DELETE FROM salt WHERE day NOT BETWEEN ? AND ? RETURNING day',
    ...around(day).map((instant) => new Date(instant).toISOString().slice(0, 10)),
  );
  await sql.all('DELETE FROM sign_in WHERE expires < ?', now);
  await sql.all('DELETE FROM session WHERE expires < ?', now);
  await sql.all('DELETE FROM used_challenge WHERE expires < ?', now);
  const isOld = "state IN ('spam', 'rejected') AND decided < ?";
  const old = now - daysUntilErased * day;
  const blankedRows = await sql.all(
    `UPDATE comment SET ${blanked} WHERE ${isOld} AND ${isAnswered} RETURNING id`,
    old,
  );
  const deleted = await sql.all(`DELETE FROM comment WHERE ${isOld} RETURNING id`, old);
  await dropEmptyPlaces(sql);
  await forgetSubscriptions(sql, now, closedPages);
  if (salts.length + blankedRows.length + deleted.length > 0) await noteVacuumDue(sql);
}

/** Takes the sender's code off comments after an hour. A clock that was ahead must not store it for longer. */
export const forgetSenders = (sql: Sql, now: number) =>
  sql.all(
    'UPDATE comment SET sender = NULL WHERE sender IS NOT NULL AND created NOT BETWEEN ? AND ?',
    now - hour,
    now + hour,
  );

/** A place stands only while there are answers to it. */
const dropEmptyPlaces = (sql: Sql) =>
  sql.all(`DELETE FROM comment WHERE state = 'removed' AND NOT ${isAnswered}`);
