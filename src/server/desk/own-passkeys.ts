import { peoplePath } from '#lib/server-paths.ts';
import { newPasskeyReply, passkeyProofReply } from '#schemas/passkey-reply.ts';
import type { CommentsContext, RequestContext, RequestHandler } from '#server/comments-context.ts';
import { problems } from '#server/comments/problems.ts';
import { browserName } from '#server/desk/browser-name.ts';
import { checkNewPasskey, checkProof, makeChallenge, openReply } from '#server/desk/check-passkey.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { countEntry, openDesk, renderSignIn, sessionOf } from '#server/desk/sessions.ts';
import { passkeyEmail } from '#server/mail/email-templates.ts';
import { isFromHere } from '#server/origins.ts';
import { jsonResponse, seeOther, textResponse } from '#server/responses.ts';
import { insertActivity } from '#store/activity.ts';
import type { StartedSession } from '#store/desk-access.ts';
import { findHelper } from '#store/members.ts';
import { type Passkey, addPasskey, findPasskey, removePasskey } from '#store/passkeys.ts';

/** One sentence for everything that can be wrong, so that nobody learns whose passkey it is or was. */
const refusal = 'This passkey does not sign in here. Ask for a link by e-mail, or use another one.';
const late = 'That took too long. Press the button once more.';

export const sendChallenge: RequestHandler = async (incoming, context) =>
  jsonResponse({ challenge: makeChallenge(context, (await sessionOf(incoming, context))?.id) });

export const enterByPasskey: RequestHandler = async (incoming, context) => {
  if (!isFromHere(incoming.request, context.origins, true)) return textResponse(problems.elsewhere, 403);
  const tooMany = await countEntry(incoming, context);
  if (tooMany !== undefined) return renderSignIn(context, { problem: tooMany }, 429);
  const session = await sessionByPasskey(incoming, context);
  if (typeof session === 'string') return renderSignIn(context, { problem: session }, 403);
  return openDesk(incoming, context, session);
};

/** The session that a passkey has started, or why there is none. */
async function sessionByPasskey(
  { request, form }: RequestContext,
  context: CommentsContext,
): Promise<StartedSession | string> {
  const reply = await openReply(passkeyProofReply, form, context);
  if (reply === 'late') return late;
  if (reply === undefined) return refusal;
  const { access, store } = await context.openStore();
  const { id } = reply.credential;
  const passkey = await findPasskey(store.database, id);
  const counter = passkey && (await checkProof(reply, passkey));
  if (counter === undefined) return refusal;
  const browser = browserName(request.headers.get('user-agent'));
  return (await access.signInByPasskey(id, counter, browser)) ?? refusal;
}

const back = (done: string) => seeOther(`${peoplePath}?done=${done}`);

/** Adds a passkey to whoever is signed in, whose session requested the challenge. */
export const addOwnPasskey: DeskHandler = async ({ request, form, member, session }, context) => {
  const reply = await openReply(newPasskeyReply, form, context);
  if (reply === undefined || reply === 'late' || reply.session !== session) return back('passkey-failed');
  const made = await checkNewPasskey(reply);
  if (made === undefined) return back('passkey-failed');
  const name = browserName(request.headers.get('user-agent')) ?? 'A browser';
  const { id, publicKey, counter } = made;
  const at = context.now();
  const passkey = { id, publicKey, counter, member: member.id, name, added: at, used: undefined };
  const { store } = await context.openStore();
  const outcome = await store.database.write(async (sql) => {
    const added = await addPasskey(sql, passkey);
    if (added === 'added') await insertActivity(sql, { member, what: 'passkey-added', subject: name, at });
    return added;
  });
  if (outcome !== 'added') return back(outcome === 'full' ? 'passkeys-full' : 'passkey-failed');
  void mailAbout(passkey, context);
  return back('passkey-added');
};

/** Mails the member that a passkey was added: whoever is at their unlocked browser could have done it. */
async function mailAbout({ member, name }: Passkey, context: CommentsContext): Promise<void> {
  try {
    const helper = await findHelper((await context.openStore()).store.database, member);
    await context.sendToMember?.({
      ...passkeyEmail(name, context.site),
      ...(helper && { to: helper.email }),
    });
  } catch (error) {
    context.report(`The mail about a new passkey could not be sent: ${(error as Error).message}`);
  }
}

export const removeOwnPasskey: DeskHandler = async ({ form, member }, context) => {
  const { store } = await context.openStore();
  const removed = await store.database.write(async (sql) => {
    const passkey = await removePasskey(sql, form?.get('id') ?? '', member.id);
    if (passkey !== undefined)
      await insertActivity(sql, {
        member,
        what: 'passkey-removed',
        subject: passkey.name,
        at: context.now(),
      });
    return passkey;
  });
  return back(removed === undefined ? 'gone' : 'passkey-removed');
};
