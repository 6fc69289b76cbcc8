import { commentLimits } from '#lib/comments/comment-limits.ts';
import { peoplePath } from '#lib/server-paths.ts';
import { plainLine } from '#lib/comments/plain-text.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { emptyInvitation, isOwnId, permissionsOf, renderPeople } from '#server/desk/people.ts';
import { signInPathOf } from '#server/desk/sessions.ts';
import { invitationEmail } from '#server/mail/email-templates.ts';
import { seeOther } from '#server/responses.ts';
import { insertActivity } from '#store/activity.ts';
import {
  type Helper,
  addHelper,
  changeHelper,
  findHelper,
  mostHelpers,
  removeHelper,
} from '#store/members.ts';
import type { HelperRole } from '#view-models/desk-screens.ts';

/** How long an invitation can be used, in milliseconds. */
const invitationLifetime = 7 * 24 * 60 * 60_000;
const address = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

const back = (done: string) => seeOther(`${peoplePath}?done=${done}`);
const roleOf = (form: URLSearchParams | undefined): HelperRole =>
  form?.get('role') === 'publishes' ? 'publishes' : 'writes';

/** Invites a helper by mail. What was typed stays where something is wrong with it. */
export const inviteHelper: DeskHandler = async (incoming, context) => {
  const { form, member } = incoming;
  const name = plainLine(form?.get('name') ?? '').slice(0, commentLimits.name);
  const email = plainLine(form?.get('email') ?? '')
    .slice(0, commentLimits.email)
    .toLowerCase();
  const role = roleOf(form);
  const again = (errors: { name?: string; email?: string }) =>
    renderPeople(incoming, context, { ...emptyInvitation, name, email, role, errors }, 400);
  if (name.length < 2) return again({ name: 'Write the name that the list of activity should show.' });
  if (!address.test(email)) return again({ email: 'This is not an e-mail address.' });
  if (email === context.ownerEmail?.toLowerCase())
    return again({ email: 'This is the owner’s own address.' });
  if (context.sendToMember === undefined) return back('gone');
  const { store, access } = await context.openStore();
  const added = await store.database.write(async (sql) => {
    const helper = await addHelper(sql, { name, email, ...permissionsOf(role) }, context.now());
    if (typeof helper !== 'string')
      await insertActivity(sql, { member, what: 'member-invited', subject: name, at: context.now() });
    return helper;
  });
  if (added === 'taken') return again({ email: 'Somebody with this address is a member already.' });
  if (added === 'full')
    return again({ email: `There are ${mostHelpers} helpers already. Remove one first.` });
  const path = await signInPathOf(access, { member: added.id, lifetime: invitationLifetime });
  return back((await sendInvitation(added, path, context)) ? 'invited' : 'mail-failed');
};

async function sendInvitation({ email }: Helper, path: string, context: CommentsContext): Promise<boolean> {
  try {
    const { site, facts } = context;
    await context.sendToMember?.({ ...invitationEmail(site + path, site, facts), to: email });
    return true;
  } catch (error) {
    context.report(`The invitation to the desk could not be sent: ${(error as Error).message}`);
    return false;
  }
}

/** Changes what a helper may do, from their next request on. */
export const changeMember: DeskHandler = async ({ form, member }, context) => {
  const { store } = await context.openStore();
  const changed = await store.database.write(async (sql) => {
    const helper = await changeHelper(sql, form?.get('id') ?? '', permissionsOf(roleOf(form)));
    if (helper !== undefined)
      await insertActivity(sql, { member, what: 'member-changed', subject: helper.name, at: context.now() });
    return helper;
  });
  return back(changed === undefined ? 'gone' : 'changed');
};

/** Removes a helper, whose sessions end at once. */
export const removeMember: DeskHandler = async ({ form, member }, context) => {
  const { store } = await context.openStore();
  const removed = await store.database.write(async (sql) => {
    const helper = await removeHelper(sql, form?.get('id') ?? '');
    if (helper !== undefined)
      await insertActivity(sql, { member, what: 'member-removed', subject: helper.name, at: context.now() });
    return helper;
  });
  return back(removed === undefined ? 'gone' : 'removed');
};

/** Ends one session: anybody's for the owner, else one of one's own. */
export const endSession: DeskHandler = async ({ form, member }, context) => {
  const { store, access } = await context.openStore();
  const id = form?.get('session') ?? '';
  const row = (await access.listSessions()).find((one) => one.id === id);
  if (row === undefined || !(member.isOwner || row.member === member.id)) return back('gone');
  await access.endSession(id);
  await store.database.write(async (sql) => {
    const whose = isOwnId(row.member) ? context.facts.therapist : (await findHelper(sql, row.member))?.name;
    await insertActivity(sql, { member, what: 'session-ended', subject: whose ?? '', at: context.now() });
  });
  return back('ended');
};
