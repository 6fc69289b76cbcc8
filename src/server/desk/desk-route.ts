import { deskPath, signInPath } from '#lib/server-paths.ts';
import { type Member, type Permission, hasPermission } from '#lib/desk/member.ts';
import { problems } from '#server/comments/problems.ts';
import type { CommentsContext, RequestContext, RequestHandler } from '#server/comments-context.ts';
import { sessionOf } from '#server/desk/sessions.ts';
import { isFromHere } from '#server/origins.ts';
import { htmlResponse, jsonResponse, seeOther, textResponse, wantsJson } from '#server/responses.ts';

/** A request of somebody who is signed in. */
export interface DeskRequest extends RequestContext {
  member: Member;
  /** Id of the session, which does not open it. */
  session: string;
}

export type DeskHandler = (incoming: DeskRequest, context: CommentsContext) => Promise<Response>;

/**
 * Lets a request through to the desk: from a page of this site where it changes something, signed in, and from a
 * member who has the permission.
 */
export function deskRoute(handler: DeskHandler, permission?: Permission): RequestHandler {
  return async (incoming, context) => {
    const { request } = incoming;
    if (request.method === 'POST' && !isFromHere(request, context.origins, true))
      return textResponse(problems.elsewhere, 403);
    const session = await sessionOf(incoming, context);
    if (session === undefined)
      return wantsJson(request)
        ? jsonResponse({ problem: 'You are signed out. Sign in again; what you wrote is still here.' }, 401)
        : seeOther(signInPath);
    if (!hasPermission(session.member, permission)) return refuse(incoming, context, permission);
    return handler({ ...incoming, member: session.member, session: session.id }, context);
  };
}

const refusals: Record<Permission, string> = {
  write: 'You can look at everything here, but not change the pages or the facts of the practice.',
  publish: 'You can write here, but what becomes public is decided by somebody else.',
  own: 'Only the owner of the site can do this.',
};

/** Says that somebody may not do what they requested. */
export async function refuse(
  { request }: RequestContext,
  context: CommentsContext,
  permission: Permission = 'own',
): Promise<Response> {
  if (wantsJson(request)) return jsonResponse({ problem: refusals[permission] }, 403);
  const html = await context.render('notice', {
    title: 'This is not yours to do',
    paragraphs: [refusals[permission], 'Nothing was changed. Ask the owner if you should be able to.'],
    link: { text: 'To the desk', path: deskPath },
  });
  return htmlResponse(html, 403);
}
