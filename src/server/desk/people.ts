import { formatDay, formatInstant, toDayIn } from '#lib/dates.ts';
import { type Member, ownerId, ownerMember } from '#lib/desk/member.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler, DeskRequest } from '#server/desk/desk-route.ts';
import { htmlResponse } from '#server/responses.ts';
import type { SessionRow } from '#store/desk-access.ts';
import { listHelpers } from '#store/members.ts';
import { type Passkey, listPasskeys, mostPasskeys } from '#store/passkeys.ts';
import type {
  DeskNews,
  HelperRole,
  PasskeysView,
  PeopleScreen,
  PersonView,
} from '#view-models/desk-screens.ts';

/** What was done, from the query of the next page's address. */
const doneWords: Record<string, string> = {
  invited: 'Invited. A mail with a link is on its way; the link works once, and for seven days.',
  changed: 'Changed. It counts from now on.',
  removed: 'Removed, and signed out everywhere.',
  ended: 'That session is ended.',
  'passkey-added': 'Added. Next time, press “Sign in with a passkey”.',
  'passkey-failed': 'Nothing was done: the passkey could not be taken. Please try again.',
  'passkeys-full': `Nothing was done: there are ${mostPasskeys} passkeys already. Remove one first.`,
  'passkey-removed':
    'Removed: it signs nobody in any more. The device may still offer it, so delete it there too.',
  gone: 'Nothing was done: that was no longer there.',
  'mail-failed':
    'Invited, but the mail could not be sent. They can ask for a link themselves where the desk asks to sign in.',
};

type Invitation = NonNullable<PeopleScreen['invite']>;
export const emptyInvitation: Invitation = { name: '', email: '', role: 'writes', errors: {} };

/** Everybody who may sign in. The owner sees all addresses and sessions, a helper their own sessions. */
export const showPeople: DeskHandler = (incoming, context) =>
  renderPeople(incoming, context, emptyInvitation, 200);

export async function renderPeople(
  { member, session, url }: DeskRequest,
  context: CommentsContext,
  invitation: Invitation,
  status: number,
): Promise<Response> {
  const { store, access } = await context.openStore();
  const sessions = await access.listSessions();
  const zone = context.facts.timeZone;
  const helpers = await listHelpers(store.database);
  const own = await listPasskeys(store.database, member.id);
  const viewOf = (person: Member, more: Pick<PersonView, 'email' | 'invited'>): PersonView => ({
    id: person.id,
    name: person.name,
    role: person.isOwner ? 'owner' : roleOf(person),
    isSelf: person.id === member.id,
    ...more,
    sessions:
      member.isOwner || person.id === member.id
        ? sessions.filter((one) => one.member === person.id).map((one) => sessionView(one, session, zone))
        : undefined,
    passkeys: person.id === member.id ? passkeysView(own, member, context) : undefined,
  });
  const people = [
    viewOf(ownerMember(context.facts.therapist), {
      email: member.isOwner ? context.ownerEmail : undefined,
      invited: undefined,
    }),
    ...helpers.map((helper) =>
      viewOf(helper, {
        email: member.isOwner ? helper.email : undefined,
        invited: sessions.some((one) => one.member === helper.id)
          ? undefined
          : formatInstant(helper.invited, zone),
      }),
    ),
  ];
  const canInvite = member.isOwner && context.sendToMember !== undefined;
  const html = await context.render('people', {
    isOwner: member.isOwner,
    people,
    invite: canInvite ? invitation : undefined,
    message: messageOf(url.searchParams.get('done')),
  });
  return htmlResponse(html, status);
}

export const permissionsOf = (role: HelperRole) => ({ mayWrite: true, mayPublish: role === 'publishes' });
export const isOwnId = (id: string): boolean => id === ownerId;

const roleOf = ({ mayPublish }: Member): HelperRole => (mayPublish ? 'publishes' : 'writes');

const sessionView = ({ id, browser, lastUsed }: SessionRow, own: string, zone: string) => ({
  id,
  browser: browser ?? 'A browser',
  used: lastUsed === undefined ? 'not lately' : formatInstant(lastUsed, zone),
  isThis: id === own,
});

const passkeysView = (
  passkeys: readonly Passkey[],
  { id, name }: Member,
  { facts }: CommentsContext,
): PasskeysView => ({
  list: passkeys.map(({ id, name, added, used }) => ({
    id,
    name,
    added: formatDay(toDayIn(added, facts.timeZone)),
    used: used === undefined ? undefined : formatInstant(used, facts.timeZone),
  })),
  making: {
    rp: { name: facts.name },
    user: { id, name, displayName: name },
    exclude: passkeys.map(({ id }) => id),
  },
});

const problemsDone = ['gone', 'mail-failed', 'passkey-failed', 'passkeys-full'];

function messageOf(done: string | null): DeskNews | undefined {
  const text = done !== null && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  return text === undefined ? undefined : { text, isProblem: problemsDone.includes(done ?? '') };
}
