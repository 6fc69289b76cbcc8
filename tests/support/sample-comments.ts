import { randomBytes } from 'node:crypto';
import type { Comment } from '#schemas/comment.ts';
import type { CommentStore } from '#store/comment-store.ts';
import type { Incoming, Assess, Limit } from '#store/receive-comment.ts';

export const noLimits: readonly Limit[] = [];
export const asPending: Assess = () => ({ state: 'pending', reasons: [] });

/** A reader's comment on its way in. */
export function incoming(given: Partial<Incoming> = {}): Incoming {
  return {
    id: randomBytes(10).toString('hex'),
    page: '/conditions/sciatica/',
    parent: undefined,
    name: 'Ruth',
    email: undefined,
    words: 'Does walking help?',
    sender: randomBytes(12).toString('hex'),
    ...given,
  };
}

/** A comment that waits for the owner. */
export async function waiting(store: CommentStore, given: Partial<Incoming> = {}): Promise<Comment> {
  const received = await store.receive(incoming(given), noLimits, asPending);
  if (received.kind !== 'accepted') throw new Error(`The comment was ${received.kind}.`);
  return received.comment;
}

/** A comment that readers see. */
export async function published(store: CommentStore, given: Partial<Incoming> = {}): Promise<Comment> {
  const { id, revision } = await waiting(store, given);
  const outcome = await store.decide(id, revision, { action: 'approve' });
  if (outcome.kind !== 'done') throw new Error(`The comment was ${outcome.kind}.`);
  return outcome.comment;
}
