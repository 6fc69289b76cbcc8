import { toDayIn } from '#lib/dates.ts';
import type { Comment } from '#schemas/comment.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { stopPathOf } from '#server/comments/subscription-links.ts';
import { findSubscription } from '#store/subscriptions.ts';
import type { ReceiptScreen } from '#view-models/screens.ts';
import { isOpenOn } from '#view-models/comments.ts';

/** Whether mails about answers are offered: there is mail, and somebody can still answer. */
export function canSubscribe(
  { page, state }: Comment,
  { sendToReader, findPage, facts, now }: CommentsContext,
): boolean {
  const found = findPage(page);
  if (found === undefined || sendToReader === undefined || state === 'rejected') return false;
  return isOpenOn(found, toDayIn(now(), facts.timeZone));
}

/** What a receipt says of mails about answers. The address itself is never shown. */
export async function receiptSubscription(
  comment: Comment,
  context: CommentsContext,
  subscribing: { email: string; problem?: string | undefined } | undefined,
): Promise<ReceiptScreen['subscription']> {
  const { store } = await context.openStore();
  const known = await findSubscription(store.database, { comment: comment.id }, context.now());
  if (known?.isConfirmed === true) return { state: 'on', stopPath: stopPathOf(context, known.id) };
  if (!canSubscribe(comment, context)) return undefined;
  return { state: known === undefined ? 'off' : 'asked', ...subscribing };
}
