import { deskPath, enterPath, signInPath } from '#lib/server-paths.ts';
import { ownerId } from '#lib/desk/member.ts';
import { htmlResponse, seeOther, textResponse } from '#server/responses.ts';
import type { RequestHandler, RequestContext, CommentsContext } from '#server/comments-context.ts';
import { inWords, problems } from '#server/comments/problems.ts';
import { browserName } from '#server/desk/browser-name.ts';
import { isFromHere } from '#server/origins.ts';
import { signInEmail } from '#server/mail/email-templates.ts';
import { recordActivity } from '#store/activity.ts';
import { type DeskAccess, type Session, type StartedSession, sessionLifetime } from '#store/desk-access.ts';
import { findHelperByEmail } from '#store/members.ts';

const hour = 60 * 60_000;
/**
 * Of one network, and of the whole world: nobody can fill a member's mailbox. The second is short, since a link that
 * somebody else requested works for the member too.
 */
const mineLimits = [{ kind: 'sign-in', window: hour, most: 5 }];
const allLimits = [{ kind: 'sign-in-all', window: 5 * 60_000, most: 3 }];
const enterLimits = [{ kind: 'enter', window: hour, most: 30 }];

/** Behind TLS the cookie has a name that browsers keep from other hosts and plain connections. */
const cookieNames = ['__Host-desk', 'desk'] as const;

/** Whether the form came over TLS, which the server itself never sees: by its origin, else by the site's address. */
function isSecure({ headers }: Request, { site }: CommentsContext): boolean {
  const from = [headers.get('origin'), headers.get('referer'), site].find((text) => URL.canParse(text ?? ''));
  return from?.startsWith('https:') === true;
}

/** The session that a request brings, with the member whose it is. */
export async function sessionOf(
  incoming: RequestContext,
  context: CommentsContext,
): Promise<Session | undefined> {
  return (await findSession(incoming, context))?.session;
}

async function findSession({ request }: RequestContext, context: CommentsContext) {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const { access } = await context.openStore();
  for (const name of cookieNames) {
    const token = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
    const session = await access.sessionOf(token);
    if (token !== undefined && session !== undefined) return { token, session };
  }
  return undefined;
}

/** Requests a mail with a link. Whether an address is a member's is not revealed. */
export const signIn: RequestHandler = async (incoming, context) => {
  if (incoming.form === undefined) return renderSignIn(context);
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const { access, senders } = await context.openStore();
  const wait = await access.countAttempt(await senders.codeOf(incoming.network), mineLimits);
  if (wait > 0) return renderSignIn(context, { problem: `Please try again in ${inWords(wait)}.` }, 429);
  const email = incoming.form.get('email')?.trim().toLowerCase() ?? '';
  // Answered before anything is looked up or sent, whoever asks: the time taken would reveal whose address it is.
  setImmediate(() => void sendLink(email, context));
  return renderSignIn(context, { isSent: true });
};

async function sendLink(email: string, context: CommentsContext): Promise<void> {
  try {
    const { access, store } = await context.openStore();
    const isOwner = email === context.ownerEmail?.toLowerCase();
    const member = isOwner ? ownerId : (await findHelperByEmail(store.database, email))?.id;
    if (member === undefined || (await access.countAttempt(`all-${member}`, allLimits)) > 0) return;
    const link = context.site + (await signInPathOf(access, { member }));
    await context.sendToMember?.({ ...signInEmail(link, context.site), ...(!isOwner && { to: email }) });
  } catch (error) {
    context.report(`The mail with a link to the desk could not be sent: ${(error as Error).message}`);
  }
}

/** A fresh path that signs in once: the owner, where no other member is named. */
export async function signInPathOf(
  access: DeskAccess,
  { member, lifetime }: { member?: string; lifetime?: number } = {},
): Promise<string> {
  return `${enterPath}?t=${await access.makeSignIn(lifetime, member)}`;
}

/** The link's page has a button; only the button signs in, so that a mail program that opens links does not. */
export const enter: RequestHandler = async (incoming, context) => {
  if (incoming.form === undefined)
    return htmlResponse(await context.render('enter', { token: incoming.url.searchParams.get('t') ?? '' }));
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const tooMany = await countEntry(incoming, context);
  if (tooMany !== undefined) return textResponse(tooMany, 429);
  const { access } = await context.openStore();
  const browser = browserName(incoming.request.headers.get('user-agent'));
  const session = await access.signIn(incoming.form.get('token') ?? '', browser);
  if (session === undefined) {
    const html = await context.render('notice', {
      title: 'This link does not work any more',
      paragraphs: ['Each link signs in once, and not for long. Ask for a new one.'],
      link: { text: 'Ask for a new link', path: signInPath },
    });
    return htmlResponse(html, 403);
  }
  return openDesk(incoming, context, session);
};

/** Counts somebody who wants to come in by a link or a passkey; what to answer where that was too often. */
export async function countEntry(
  { network }: RequestContext,
  context: CommentsContext,
): Promise<string | undefined> {
  const { access, senders } = await context.openStore();
  const wait = await access.countAttempt(await senders.codeOf(network), enterLimits);
  return wait > 0 ? `Please try again in ${inWords(wait)}.` : undefined;
}

/** Leads whoever has just signed in to the desk, with the cookie of their session. */
export async function openDesk(
  { request }: RequestContext,
  context: CommentsContext,
  { token, member }: StartedSession,
): Promise<Response> {
  const { store } = await context.openStore();
  const subject = browserName(request.headers.get('user-agent')) ?? '';
  await recordActivity(store, { member, what: 'signed-in', subject, at: context.now() });
  return seeOther(deskPath, { 'Set-Cookie': cookie(request, context, token, sessionLifetime) });
}

export const signOut: RequestHandler = async (incoming, context) => {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const found = await findSession(incoming, context);
  if (found !== undefined) await (await context.openStore()).access.endSession(found.session.id);
  return seeOther(signInPath, { 'Set-Cookie': endedSession(incoming.request, context) });
};

/** The cookie that takes the place of a session's. */
export const endedSession = (request: Request, context: CommentsContext): string =>
  cookie(request, context, '', 0);

function cookie(request: Request, context: CommentsContext, value: string, lifetime: number): string {
  const [name, secure] = isSecure(request, context) ? ['__Host-desk', '; Secure'] : ['desk', ''];
  return `${name}=${value}; Path=/; Max-Age=${Math.floor(lifetime / 1000)}; HttpOnly; SameSite=Lax${secure}`;
}

export async function renderSignIn(
  context: CommentsContext,
  screen: { isSent?: boolean; problem?: string } = {},
  status = 200,
): Promise<Response> {
  const hasMail = context.sendToMember !== undefined;
  return htmlResponse(await context.render('sign-in', { hasMail, isSent: false, ...screen }), status);
}
