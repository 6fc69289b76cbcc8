import type { Comment } from '#schemas/comment.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { Sql } from '#store/database.ts';
import { threadOf } from '#store/subscriptions.ts';

const minute = 60_000;
/** At most one mail to a reader about a thread in this time, in milliseconds. */
const answerPause = 60 * minute;
/** Longest wait after a mail that could not be sent, in milliseconds. */
const longestWait = 360 * minute;

/** A mail that is due: who gets it, and the answers in it, oldest first. */
export interface DueMail {
  /** Id of the subscription. */
  subscription: string;
  email: string;
  answers: readonly Comment[];
}

/**
 * Notes an answer that has just become public for everybody in its thread who wants mails, in the transaction that
 * publishes it. One reader gets one mail, none about an answer of their own, and none twice about the same.
 */
export async function noteAnswer(
  sql: Sql,
  { id, parent }: { id: string; parent: string | undefined },
  now: number,
): Promise<void> {
  if (parent === undefined) return;
  await sql.all(
    `INSERT INTO answer_mail (subscription, answer, sent)
      SELECT min(subscription.id), CAST(? AS TEXT), 0 FROM subscription
        JOIN comment AS own ON own.id = subscription.comment
        WHERE confirmed IS NOT NULL AND expires > ? AND ${threadOf('own')} = ?
          AND lower(subscription.email) NOT IN (SELECT lower(email) FROM subscription WHERE comment = ?)
        GROUP BY lower(subscription.email)
      ON CONFLICT DO NOTHING`,
    id,
    now,
    parent,
    id,
  );
}

const unsentOf = (subscription: string) =>
  `FROM answer_mail JOIN comment AS answer ON answer.id = answer_mail.answer
    WHERE answer_mail.subscription = ${subscription} AND sent = 0 AND answer.state = 'published'`;
/** A next mail that lies further ahead than any wait was put off by a wrong clock. */
const dueSubscription = `SELECT * FROM subscription WHERE confirmed IS NOT NULL AND expires > ?
  AND next_mail NOT BETWEEN ? AND ? AND EXISTS (SELECT 1 ${unsentOf('subscription.id')}) ORDER BY next_mail LIMIT 1`;
const dueAt = (now: number) => [now, now + 1, now + longestWait] as const;

/** Whether a mail is due. Quick, since it is asked again and again. */
export async function hasDueMail(sql: Sql, now: number): Promise<boolean> {
  return (await sql.all(dueSubscription, ...dueAt(now))).length > 0;
}

/**
 * Takes the next mail that is due, so that no other process sends it. It is due again after a while, longer each
 * time, unless it is noted as sent.
 */
export async function takeDueMail(sql: Sql, now: number): Promise<DueMail | undefined> {
  const [row] = await sql.all(dueSubscription, ...dueAt(now));
  if (row === undefined) return undefined;
  const id = String(row['id']);
  const answers = await sql.all(`SELECT answer.* ${unsentOf('?')} ORDER BY answer.created, answer.id`, id);
  await sql.all(
    'UPDATE subscription SET next_mail = ?, tries = tries + 1 WHERE id = ?',
    now + Math.min(longestWait, 2 * minute * 2 ** Number(row['tries'])),
    id,
  );
  return {
    subscription: id,
    email: String(row['email']),
    answers: answers.map(commentOf),
  };
}

/** Notes a mail as sent, and puts off the next one to the same reader. */
export async function noteSent(sql: Sql, { subscription, answers }: DueMail, now: number): Promise<void> {
  for (const { id } of answers)
    await sql.all('UPDATE answer_mail SET sent = 1 WHERE subscription = ? AND answer = ?', subscription, id);
  await sql.all(
    'UPDATE subscription SET next_mail = ?, tries = 0 WHERE id = ?',
    now + answerPause,
    subscription,
  );
}
