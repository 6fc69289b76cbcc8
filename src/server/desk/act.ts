import { randomBytes } from 'node:crypto';
import { deskCommentsPath, deskPath } from '#lib/server-paths.ts';
import { ownerMember } from '#lib/desk/member.ts';
import { type Comment, commentWords } from '#schemas/comment.ts';
import { htmlResponse, seeOther, textResponse } from '#server/responses.ts';
import type { RequestHandler, RequestContext, CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { problems } from '#server/comments/problems.ts';
import { actionVerbs } from '#server/desk/action-verbs.ts';
import { type Done, noticeOf } from '#server/desk/desk-messages.ts';
import { refuse } from '#server/desk/desk-route.ts';
import { sessionOf } from '#server/desk/sessions.ts';
import { isFromHere } from '#server/origins.ts';
import type { ActivityNote } from '#store/activity.ts';
import type { Decision, Outcome } from '#store/decide-comment.ts';
import type { DeskAction } from '#view-models/screens.ts';

interface Act {
  id: string;
  revision: number;
  action: DeskAction;
}

/** What a button of the desk or of a review does: one action on the revision that it was shown with. */
export const act: RequestHandler = async (incoming, context) => {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const claims = context.signer.read('act', incoming.form?.get('act'));
  const member = (await sessionOf(incoming, context))?.member;
  const isSignedIn = member !== undefined;
  if (claims === undefined || (claims['way'] === 'desk' && !isSignedIn))
    return next(incoming, context, isSignedIn, 'old', undefined);
  if (isSignedIn && !member.mayPublish) return refuse(incoming, context, 'publish');
  const wanted = claims as unknown as Act;
  const { store } = await context.openStore();
  const before = await store.get(wanted.id);
  // The links of mails go to the owner alone.
  const note = {
    member: member ?? ownerMember(context.facts.therapist),
    what: actionVerbs[wanted.action],
  };
  const outcome = await carryOut(wanted, incoming.form ?? new URLSearchParams(), note, context);
  if (typeof outcome === 'string') return next(incoming, context, isSignedIn, outcome, before);
  if (outcome.kind !== 'done') return next(incoming, context, isSignedIn, outcome.kind, before);
  const touchesPage = [before?.state, outcome.comment.state].includes('published');
  const trouble = touchesPage ? await context.makePublic(outcome.comment.page) : undefined;
  const done = trouble === undefined ? wanted.action : 'not-yet';
  const isLost = outcome.comment.state === 'published' && pageOf(outcome.comment, context.facts).isGone;
  return next(incoming, context, isSignedIn, isLost ? 'page-gone' : done, outcome.comment);
};

async function carryOut(
  { id, revision, action }: Act,
  form: URLSearchParams,
  note: ActivityNote,
  context: CommentsContext,
): Promise<Outcome | Done> {
  const { store } = await context.openStore();
  if (action === 'erase') return store.erase(id, revision, note);
  if (action === 'reject' || action === 'spam') return store.decide(id, revision, { action }, note);
  const field = action === 'reply' ? 'reply' : 'words';
  const words = form.has(field) ? commentWords.safeParse(form.get(field)) : undefined;
  if (words?.success === false || (action === 'reply' && words === undefined))
    return action === 'reply' ? 'no-reply' : 'no-words';
  const decision: Decision =
    action === 'reply'
      ? { action, id: randomBytes(10).toString('hex'), name: context.facts.name, words: words?.data ?? '' }
      : { action, words: words?.data };
  return store.decide(id, revision, decision, note);
}

/** Back to the desk, or a page with the result where the mail's link was used without a session. */
async function next(
  { form }: RequestContext,
  context: CommentsContext,
  isSignedIn: boolean,
  done: Done,
  comment: Comment | undefined,
): Promise<Response> {
  const published = comment?.state === 'published' && (done === 'approve' || done === 'reply');
  if (isSignedIn) {
    const query = new URLSearchParams({ done, ...(published ? { of: comment.id } : {}) });
    const tab = form?.get('tab');
    if (tab) query.set('tab', tab);
    return seeOther(`${deskCommentsPath}?${query.toString()}`);
  }
  const { publisher } = await context.openStore();
  const path = published ? await publisher.placeOf(comment) : undefined;
  const html = await context.render('notice', {
    title: noticeOf(done),
    paragraphs: ['You may close this page.'],
    link: path === undefined ? { text: 'To the desk', path: deskPath } : { text: 'See it on the page', path },
  });
  return htmlResponse(html, done === 'old' ? 403 : 200);
}
