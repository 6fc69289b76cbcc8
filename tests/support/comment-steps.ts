import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addHelper } from '#store/members.ts';
import { type CommentServer, openPage, screenOf } from './comment-server.ts';

export interface Sent {
  id: string;
  /** Path of the receipt. */
  receipt: string;
}

/** Sends one good comment, changed by `fields`. */
export async function sendComment(server: CommentServer, fields: Record<string, string> = {}): Promise<Sent> {
  const sent = await server.post('/comments/', {
    page: openPage,
    name: 'A reader',
    words: 'Thank you, this helped me to ask my doctor.',
    ...fields,
  });
  const receipt = String(sent.headers['location']);
  const { comment } = screenOf(await server.ask(receipt)) as { comment: { id: string } };
  return { id: comment.id, receipt };
}

/** Sends a comment and publishes it. */
export async function published(server: CommentServer, fields: Record<string, string> = {}): Promise<Sent> {
  const sent = await sendComment(server, fields);
  const { store, publisher } = await server.comments.context.openStore();
  await store.decide(sent.id, 1, { action: 'approve' });
  await publisher.publish(openPage);
  return sent;
}

/** A file of the made-up site as it stands; the page that takes comments where none is named. */
export function pageFile(server: CommentServer, file = `${openPage}index.html`): string {
  return readFileSync(join(server.root, 'client', file), 'utf8');
}

/** Signs the owner in by a printed link. The cookie to send. */
export async function signIn(server: CommentServer): Promise<{ cookie: string }> {
  const link = new URL(await server.comments.makeSignInPath(60_000), server.url);
  const answer = await server.post('/desk/enter/', { token: link.searchParams.get('t') ?? '' });
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}

/** Invites a helper and signs them in. The cookie to send, and their id. */
export async function signInHelper(
  server: CommentServer,
  may: { mayWrite: boolean; mayPublish: boolean },
): Promise<{ id: string; cookie: string }> {
  const { store, access } = await server.comments.context.openStore();
  const helper = await store.database.write((sql) =>
    addHelper(sql, { name: 'Hana', email: 'hana@mail.test', ...may }, server.clock.now),
  );
  if (typeof helper === 'string') throw new Error(helper);
  const token = await access.makeSignIn(60_000, helper.id);
  const answer = await server.post('/desk/enter/', { token });
  return { id: helper.id, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}
