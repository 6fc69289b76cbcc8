import { anotherSite, ownPagesOnly } from '#editor/bridge/check-origin.ts';
import type { Door, SavedFile } from '#editor/bridge/door.ts';
import { Refusal } from '#editor/bridge/refusal.ts';
import { bridgeHeader } from '#editor/change.ts';
import { type Member, hasPermission } from '#lib/desk/member.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { sessionOf } from '#server/desk/sessions.ts';
import { activitiesOf } from '#server/editing/saved-activities.ts';
import { isFromHere } from '#server/origins.ts';
import { insertActivity } from '#store/activity.ts';
import type { Session } from '#store/desk-access.ts';

/** Whose session a request brings; undefined where it is over, or was never one. */
export function editorSession(request: Request, context: CommentsContext): Promise<Session | undefined> {
  return sessionOf({ request, url: new URL(request.url), form: undefined, network: '' }, context);
}

const day = 24 * 60 * 60_000;

/**
 * The door of the desk. Every request needs a session that lasts and comes from the editor's own pages; one that
 * changes something brings a token too, which was made for this very session.
 */
export function deskDoor(context: CommentsContext): Door {
  return {
    admit: async (request) => {
      if (!isFromOwnPage(request, context)) throw new Refusal(403, anotherSite);
      const header = request.headers.get(bridgeHeader);
      if (header === null) throw new Refusal(403, ownPagesOnly);
      const session = await editorSession(request, context);
      if (session === undefined) throw new Refusal(401, signedOut);
      if (!hasPermission(session.member, 'write')) throw new Refusal(403, mayNotWrite);
      const isChange = request.method !== 'GET' && request.method !== 'HEAD';
      if (isChange && context.signer.read('edit', header)?.['of'] !== session.id)
        throw new Refusal(403, ownPagesOnly);
      return {
        token: context.signer.sign('edit', { of: session.id }, day),
        noteSaved: (saved) => recordSaved(saved, session.member, context),
      };
    },
  };
}

/** A reading request states no origin. What it does state must be this site, as everything must for a change. */
function isFromOwnPage(request: Request, { origins }: CommentsContext): boolean {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return request.headers.get('sec-fetch-site') === 'none' ? false : isFromHere(request, origins, !isReading);
}

/** What was saved is saved, also where it cannot be recorded. */
async function recordSaved(
  saved: readonly SavedFile[],
  member: Member,
  context: CommentsContext,
): Promise<void> {
  try {
    const { store } = await context.openStore();
    const at = context.now();
    await store.database.write(async (sql) => {
      for (const activity of activitiesOf(saved)) await insertActivity(sql, { ...activity, member, at });
    });
  } catch (error) {
    context.report(`What was saved could not be recorded: ${(error as Error).message}`);
  }
}

const signedOut =
  'You are signed out, so nothing was saved. Sign in at the desk in another tab, then save once more. Leave this window open: what you wrote is still here.';
export const mayNotWrite = 'You may not change pages here. Ask the owner of the site.';
