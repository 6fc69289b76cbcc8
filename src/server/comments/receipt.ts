import { receiptPath } from '#lib/server-paths.ts';
import type { TokenSigner } from '#lib/comments/signed-token.ts';
import { suspicionOf } from '#lib/comments/suspicion.ts';
import { words } from '#i18n/interface-words.ts';
import { languageOf } from '#lib/languages.ts';
import { homePath } from '#lib/paths.ts';
import { type Comment, commentWords } from '#schemas/comment.ts';
import { htmlResponse, seeOther, textResponse } from '#server/responses.ts';
import type { RequestContext, CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { fieldProblem, problems, problemsIn } from '#server/comments/problems.ts';
import { receiptSubscription } from '#server/comments/receipt-subscription.ts';
import { isFromHere } from '#server/origins.ts';
import type { Limit } from '#store/receive-comment.ts';
import { commentView } from '#view-models/comments.ts';

const receiptLifetime = 180 * 24 * 60 * 60_000;
const buttonLifetime = 24 * 60 * 60_000;
const changeLimits: readonly Limit[] = [{ kind: 'change', window: 60 * 60_000, most: 10 }];

/** Whoever has it can see, change and withdraw the comment, and nothing else. */
export const receiptToken = (signer: TokenSigner, id: string): string =>
  signer.sign('receipt', { id }, receiptLifetime);

/** What became of a comment, for whoever wrote it. */
export async function showReceipt({ url }: RequestContext, context: CommentsContext): Promise<Response> {
  const token = url.searchParams.get('t');
  const id = String(context.signer.read('receipt', token)?.['id'] ?? '');
  return guarded(context, async () => {
    const comment = await (await context.openStore()).store.get(id);
    if (comment === undefined || comment.state === 'removed') return gone(context);
    return renderReceipt(comment, context, { isChanged: url.searchParams.has('changed') });
  });
}

/** A reader's own change: it waits for the owner again. */
export async function changeComment(incoming: RequestContext, context: CommentsContext): Promise<Response> {
  return withTicket(incoming, context, async (comment, revision) => {
    const written = commentWords.safeParse(incoming.form?.get('words') ?? '');
    if (!written.success)
      return renderReceipt(comment, context, {
        isChanged: false,
        problem: fieldProblem(written.error.issues[0]?.message, languageOf(comment.page)),
        words: incoming.form?.get('words') ?? '',
        status: 422,
      });
    const { store } = await context.openStore();
    const signs = { ...comment, words: written.data, isTrapped: false, taken: Infinity, recent: 0 };
    const { isSuspect, reasons } = suspicionOf(signs);
    const outcome = await store.rewrite(comment.id, revision, written.data, {
      state: isSuspect ? 'spam' : 'pending',
      reasons,
    });
    if (outcome.kind !== 'done') return stale(comment, context, written.data);
    if (comment.state === 'published') await context.makePublic(comment.page);
    context.notifyOwner();
    return seeOther(`${receiptPath}?t=${receiptToken(context.signer, comment.id)}&changed`);
  });
}

/** Takes a comment back: it is erased. */
export async function withdrawComment(incoming: RequestContext, context: CommentsContext): Promise<Response> {
  return withTicket(incoming, context, async (comment, revision) => {
    const { store } = await context.openStore();
    const outcome = await store.erase(comment.id, revision);
    if (outcome.kind === 'stale') return stale(comment, context, undefined);
    const trouble = comment.state === 'published' ? await context.makePublic(comment.page) : undefined;
    const { receipt, backTo } = words(languageOf(comment.page)).answers;
    const html = await context.render('notice', {
      page: comment.page,
      title: receipt.withdrawn,
      paragraphs: [receipt.erased, ...(trouble === undefined ? [] : [receipt.later])],
      link: { text: backTo(pageOf(comment, context.facts).title), path: comment.page },
    });
    return htmlResponse(html);
  });
}

type Acting = (comment: Comment, revision: number) => Promise<Response>;

/** Lets only a button of a receipt act, on the revision that it was shown with. */
export async function withTicket(
  incoming: RequestContext,
  context: CommentsContext,
  act: Acting,
): Promise<Response> {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const ticket = context.signer.read('ticket', incoming.form?.get('token'));
  if (ticket === undefined) return gone(context);
  return guarded(context, async () => {
    const { store, access, senders } = await context.openStore();
    const wait = await access.countAttempt(await senders.codeOf(incoming.network), changeLimits);
    if (wait > 0) return textResponse(problems.tooMany(wait), 429);
    const comment = await store.get(String(ticket['id']));
    if (comment === undefined || comment.state === 'removed') return gone(context);
    return act(comment, Number(ticket['revision']));
  });
}

interface Shown {
  isChanged: boolean;
  problem?: string | undefined;
  words?: string | undefined;
  /** What was given to get mails about answers, and what is wrong with it. */
  subscribing?: { email: string; problem?: string | undefined };
  status?: number;
}

export async function renderReceipt(
  comment: Comment,
  context: CommentsContext,
  { isChanged, problem, words: written, subscribing, status = 200 }: Shown,
): Promise<Response> {
  const state =
    comment.state === 'published' ? 'published' : comment.state === 'rejected' ? 'declined' : 'waiting';
  const { id, revision } = comment;
  const html = await context.render('receipt', {
    page: pageOf(comment, context.facts),
    state,
    comment: commentView(comment, context.facts.timeZone, languageOf(comment.page)),
    words: written ?? comment.words,
    token: context.signer.sign('ticket', { id, revision }, buttonLifetime),
    address: `${context.site}${receiptPath}?t=${receiptToken(context.signer, id)}`,
    seenAt: state === 'published' ? await (await context.openStore()).publisher.placeOf(comment) : undefined,
    subscription: await receiptSubscription(comment, context, subscribing),
    isChanged,
    problem,
  });
  return htmlResponse(html, status);
}

/** It was decided or changed in the meantime: nothing is done, and what was written is shown again. */
function stale({ id }: Comment, context: CommentsContext, written: string | undefined): Promise<Response> {
  return guarded(context, async () => {
    const now = await (await context.openStore()).store.get(id);
    if (now === undefined) return gone(context);
    const problem = problemsIn(languageOf(now.page)).stale;
    return renderReceipt(now, context, { isChanged: false, problem, words: written, status: 409 });
  });
}

async function gone(context: CommentsContext): Promise<Response> {
  const html = await context.render('notice', {
    title: 'There is no comment here',
    paragraphs: ['It was withdrawn or removed, or this address is not whole or too old.'],
    link: { text: 'To the front page', path: homePath },
  });
  return htmlResponse(html, 404);
}

/** Says so where the store is out of reach. */
export async function guarded(context: CommentsContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const html = await context.render('notice', {
      title: 'Comments are out of reach',
      paragraphs: [problems.store(error), 'Go back to find what you wrote.'],
    });
    return htmlResponse(html, 503);
  }
}
