import { receiptPath } from '#lib/server-paths.ts';
import { homePath } from '#lib/paths.ts';
import { htmlResponse, seeOther, textResponse } from '#server/responses.ts';
import type { CommentsContext, RequestContext, RequestHandler } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { problems } from '#server/comments/problems.ts';
import { guarded, receiptToken } from '#server/comments/receipt.ts';
import { isFromHere } from '#server/origins.ts';
import { confirmSubscription, findSubscription, stopSubscription } from '#store/subscriptions.ts';

/** Behind the link of the first mail: one button says yes. Opening the link does nothing, since programs open links. */
export const confirmAnswers: RequestHandler = (incoming, context) =>
  guarded(context, async () => {
    if (incoming.form !== undefined && !isFromHere(incoming.request, context.origins, true))
      return textResponse(problems.elsewhere, 403);
    const found = await findSubscriptionOf(incoming, context, 'confirm');
    if (found === undefined) return renderOver(context, 404);
    if (incoming.form === undefined) return renderQuestion(incoming, context, 'confirm', found.comment);
    const { store } = await context.openStore();
    const isOn = await store.database.write((sql) => confirmSubscription(sql, found.id, context.now()));
    if (!isOn) return renderOver(context, 404);
    return seeOther(`${receiptPath}?t=${receiptToken(context.signer, found.comment)}#answers`);
  });

/**
 * Stops the mails and erases the address. A mail program sends the press of its own button to the same address
 * (RFC 8058): from no page, with no cookie and in either encoding of a form.
 */
export const stopAnswers: RequestHandler = (incoming, context) =>
  guarded(context, async () => {
    const found = await findSubscriptionOf(incoming, context, 'stop');
    if (found === undefined) return renderOver(context, 200);
    if (incoming.form === undefined) return renderQuestion(incoming, context, 'stop', found.comment);
    const { store } = await context.openStore();
    await store.database.write((sql) => stopSubscription(sql, found.id));
    await store.vacuumSoon();
    return renderOver(context, 200);
  });

async function findSubscriptionOf(
  { url }: RequestContext,
  context: CommentsContext,
  purpose: 'confirm' | 'stop',
) {
  const claims = context.signer.read(purpose, url.searchParams.get('t'));
  if (claims === undefined) return undefined;
  const { store } = await context.openStore();
  return findSubscription(store.database, { id: String(claims['id']) }, context.now());
}

async function renderQuestion(
  { url }: RequestContext,
  context: CommentsContext,
  question: 'confirm' | 'stop',
  id: string,
): Promise<Response> {
  const comment = await (await context.openStore()).store.get(id);
  if (comment === undefined) return renderOver(context, 404);
  const page = pageOf(comment, context.facts);
  return htmlResponse(
    await context.render('subscription', { question, page, action: `${url.pathname}${url.search}` }),
  );
}

async function renderOver(context: CommentsContext, status: number): Promise<Response> {
  const html = await context.render('notice', {
    title: 'No mails come from here',
    paragraphs: ['Your address is not stored here, or not any more, so nothing is sent to it.'],
    link: { text: 'To the front page', path: homePath },
  });
  return htmlResponse(html, status);
}
