import { randomBytes } from 'node:crypto';
import { receiptPath } from '#lib/server-paths.ts';
import { type Comment, readerEmail } from '#schemas/comment.ts';
import { seeOther } from '#server/responses.ts';
import type { CommentsContext, OpenStore, RequestHandler } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { languageOf } from '#lib/languages.ts';
import { fieldProblem, problemsIn } from '#server/comments/problems.ts';
import { receiptToken, renderReceipt, withTicket } from '#server/comments/receipt.ts';
import { canSubscribe } from '#server/comments/receipt-subscription.ts';
import { confirmLink, stopLink } from '#server/comments/subscription-links.ts';
import { confirmEmail } from '#server/mail/reader-emails.ts';
import type { Limit } from '#store/receive-comment.ts';
import { askForAnswers, dropSubscriptionOf } from '#store/subscriptions.ts';

const hour = 60 * 60_000;
/** Nobody can fill a stranger's mailbox: neither from one network, nor from many, nor with all mails of the site. */
const networkLimits: readonly Limit[] = [{ kind: 'subscribe', window: hour, most: 5 }];
const addressLimits: readonly Limit[] = [{ kind: 'subscribe-address', window: 24 * hour, most: 3 }];
const allLimits: readonly Limit[] = [{ kind: 'subscribe-all', window: hour, most: 60 }];

/** Sends a mail to the address that a reader gives, with a link to confirm that they want mails about answers. */
export const subscribe: RequestHandler = (incoming, context) =>
  withTicket(incoming, context, async (comment) => {
    const language = languageOf(comment.page);
    const problems = problemsIn(language);
    const typed = incoming.form?.get('email') ?? '';
    const email = readerEmail.safeParse(typed);
    const refuse = (problem: string, status: number) =>
      renderReceipt(comment, context, { isChanged: false, subscribing: { email: typed, problem }, status });
    if (!email.success) return refuse(fieldProblem(email.error.issues[0]?.message, language), 422);
    if (!canSubscribe(comment, context)) return refuse(problems.closed, 403);
    const open = await context.openStore();
    const wait = await waitFor(open, incoming.network, email.data);
    if (wait > 0) return refuse(problems.tooManyMails(wait), 429);
    if (!(await askByMail(open, comment, email.data, context))) return refuse(problems.mailDown, 503);
    return seeOther(`${receiptPath}?t=${receiptToken(context.signer, comment.id)}#answers`);
  });

/** Milliseconds to wait, or 0. */
async function waitFor({ access, senders }: OpenStore, network: string, email: string): Promise<number> {
  const counts: [client: string, limits: readonly Limit[]][] = [
    [await senders.codeOf(network), networkLimits],
    [await senders.codeOf(`mail ${email.toLowerCase()}`), addressLimits],
    ['all', allLimits],
  ];
  for (const [client, limits] of counts) {
    const wait = await access.countAttempt(client, limits);
    if (wait > 0) return wait;
  }
  return 0;
}

/** False where the mail could not be sent; the address is not stored then. */
async function askByMail(
  { store }: OpenStore,
  comment: Comment,
  to: string,
  context: CommentsContext,
): Promise<boolean> {
  const id = randomBytes(10).toString('hex');
  const { database } = store;
  const isNew = await database.write((sql) =>
    askForAnswers(sql, { id, comment: comment.id, email: to }, context.now()),
  );
  if (!isNew) return true;
  const links = { confirmLink: confirmLink(context, id), stopLink: stopLink(context, id) };
  const page = { title: pageOf(comment, context.facts).title, language: languageOf(comment.page) };
  try {
    await context.sendToReader?.({ ...confirmEmail(links, page), to });
    return true;
  } catch {
    // What a mail server says may hold the address, which belongs in no log.
    context.report('A mail to confirm an address could not be sent to a reader.');
    await database.write((sql) => dropSubscriptionOf(sql, comment.id));
    return false;
  }
}
