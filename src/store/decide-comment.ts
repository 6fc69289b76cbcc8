import type { Comment } from '#schemas/comment.ts';
import { noteAnswer } from '#store/answer-mails.ts';
import { findComment } from '#store/comment-rows.ts';
import type { Sql } from '#store/database.ts';
import { noteChange } from '#store/page-changes.ts';
import type { Assessment } from '#store/receive-comment.ts';
import { dropSubscriptionOf } from '#store/subscriptions.ts';
import { noteVacuumDue } from '#store/vacuum-due.ts';

/** What the owner may do with a comment. A reply publishes what it answers. */
export type Decision =
  | { action: 'approve'; words?: string | undefined }
  | { action: 'reply'; id: string; name: string; words: string }
  | { action: 'reject' }
  | { action: 'spam' };

export type Outcome =
  | { kind: 'done'; comment: Comment }
  /** Somebody changed or decided it since: nothing was done. */
  | { kind: 'stale'; comment: Comment }
  | { kind: 'gone' };

const stateAfter = {
  approve: 'published',
  reply: 'published',
  reject: 'rejected',
  spam: 'spam',
} as const satisfies Record<Decision['action'], Comment['state']>;

/** The address for a private answer is dropped with every decision. */
export async function decideComment(
  sql: Sql,
  id: string,
  revision: number,
  decision: Decision,
  now: number,
): Promise<Outcome> {
  const before = await findComment(sql, id);
  if (before === undefined || before.state === 'removed') return { kind: 'gone' };
  if (before.revision !== revision) return { kind: 'stale', comment: before };
  const words = (decision.action === 'approve' ? decision.words : undefined) ?? before.words;
  const state = stateAfter[decision.action];
  if (before.email !== undefined || words !== before.words) await noteVacuumDue(sql);
  await sql.all(
    `UPDATE comment SET state = ?, words = ?, email = NULL, revision = revision + 1, changed = ?, notified = ?,
        decided = ? WHERE id = ?`,
    state,
    words,
    now,
    now,
    now,
    id,
  );
  if (state !== 'published') await dropSubscriptionOf(sql, id);
  else if (before.state !== 'published') await noteAnswer(sql, before, now);
  if (decision.action === 'reply') await addReply(sql, before, decision, now);
  await noteChange(sql, before, state);
  return done(sql, id);
}

/** A reader's own change. What was public is not until the owner has read it again. */
export async function rewriteComment(
  sql: Sql,
  id: string,
  revision: number,
  words: string,
  { state, reasons }: Assessment,
  now: number,
): Promise<Outcome> {
  const before = await findComment(sql, id);
  if (before === undefined || before.state === 'removed' || before.state === 'rejected')
    return { kind: 'gone' };
  if (before.revision !== revision) return { kind: 'stale', comment: before };
  await noteVacuumDue(sql);
  await sql.all(
    `UPDATE comment SET words = ?, state = ?, reasons = ?, revision = revision + 1, changed = ?, notified = NULL,
        decided = NULL WHERE id = ?`,
    words,
    before.state === 'spam' ? 'spam' : state,
    JSON.stringify(reasons),
    now,
    id,
  );
  await noteChange(sql, before, state);
  return done(sql, id);
}

async function addReply(
  sql: Sql,
  { id, page, parent }: Comment,
  reply: Extract<Decision, { action: 'reply' }>,
  now: number,
): Promise<void> {
  await sql.all(
    `INSERT INTO comment
      (id, page, parent, name, words, state, revision, by_practice, created, changed, reasons, notified, decided)
      VALUES (?, ?, ?, ?, ?, 'published', 1, 1, ?, ?, '[]', ?, ?)`,
    reply.id,
    page,
    parent ?? id,
    reply.name,
    reply.words,
    now,
    now,
    now,
    now,
  );
  await noteAnswer(sql, { id: reply.id, parent: parent ?? id }, now);
}

async function done(sql: Sql, id: string): Promise<Outcome> {
  const comment = await findComment(sql, id);
  return comment === undefined ? { kind: 'gone' } : { kind: 'done', comment };
}
