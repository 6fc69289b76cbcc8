import { reviewPath } from '#lib/server-paths.ts';
import type { Claims, TokenSigner } from '#lib/comments/signed-token.ts';
import type { Comment } from '#schemas/comment.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { formatInstant } from '#lib/dates.ts';
import { choiceOf } from '#server/desk/choice.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { commentView } from '#view-models/comments.ts';
import type { DeskAction, DeskCard, DeskTab } from '#view-models/screens.ts';

const day = 24 * 60 * 60_000;
/** How long a button can be pressed after it was shown, and a link of a mail be opened, in milliseconds. */
const buttonLifetime = day;
const mailLifetime = 14 * day;

/** What makes sense for a comment in each state. */
const actions: Record<DeskTab, readonly DeskAction[]> = {
  pending: ['approve', 'reply', 'reject', 'spam', 'erase'],
  spam: ['approve', 'spam', 'erase'],
  published: ['approve', 'reply', 'reject', 'spam', 'erase'],
  rejected: ['approve', 'erase'],
};

/** By a session at the desk, or by the link of a mail, which needs none; `reading` has no buttons. */
type Way = 'desk' | 'mail' | 'reading';

/** A button's token: good for one action on one revision, and each action makes a new revision. */
const actToken = (
  signer: TokenSigner,
  { id, revision }: Comment,
  action: DeskAction,
  way: 'desk' | 'mail',
): string => signer.sign('act', { id, revision, action, way } satisfies Claims, buttonLifetime);

/** A link that shows one comment as it was when the mail was sent. It shows and never acts. */
export const reviewLink = ({ signer, site }: CommentsContext, { id, revision }: Comment): string =>
  `${site}${reviewPath}?t=${signer.sign('review', { id, revision }, mailLifetime)}`;

/** The list of the desk that holds a comment. */
const tabOf = ({ state, isDecided }: Comment): DeskTab =>
  state === 'removed' || (state === 'spam' && isDecided) ? 'rejected' : state;

/** A comment with its buttons. */
export async function deskCard(comment: Comment, context: CommentsContext, way: Way): Promise<DeskCard> {
  const { store, publisher } = await context.openStore();
  const state = tabOf(comment);
  const answered = comment.parent === undefined ? undefined : await store.get(comment.parent);
  const { timeZone } = context.facts;
  return {
    comment: commentView(comment, timeZone),
    state,
    email: way === 'reading' ? undefined : comment.email,
    choice: way === 'desk' ? choiceOf(comment) : undefined,
    words: comment.words,
    reasons: comment.reasons,
    page: pageOf(comment, context.facts),
    answers: answered === undefined ? undefined : commentView(answered, timeZone),
    when: formatInstant(comment.created, timeZone),
    tokens: way === 'reading' ? {} : tokensOf(comment, context, way),
    seenAt: state === 'published' ? await publisher.placeOf(comment) : undefined,
  };
}

const tokensOf = (comment: Comment, { signer }: CommentsContext, way: 'desk' | 'mail'): DeskCard['tokens'] =>
  Object.fromEntries(
    actions[tabOf(comment)]
      .filter((action) => !(comment.isByPractice && (action === 'spam' || action === 'reply')))
      .map((action) => [action, actToken(signer, comment, action, way)]),
  );
