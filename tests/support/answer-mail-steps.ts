import { expect } from 'vitest';
import type { Email } from '#server/mail/email-templates.ts';
import {
  type Answer,
  type CommentServer,
  type ServerChanges,
  openCommentServer,
  screenOf,
} from './comment-server.ts';
import { published } from './comment-steps.ts';

export const readerAddress = 'reader.own@mail.test';
export const site = 'https://massage.test';

/** A server that may write to readers. */
export const openMailingServer = (
  changes: ServerChanges = {},
  settings: Record<string, string> = {},
): Promise<CommentServer> =>
  openCommentServer(
    { SITE_URL: site, MAIL_FROM: 'hello@massage.test', TRUSTED_HOPS: '1', ...settings },
    changes,
  );

/** Mails that went to readers. */
export const readerMails = ({ emails }: CommentServer): Email[] =>
  emails.filter(({ to }) => to !== undefined);

/** Path of the link of one kind in a mail, such as `confirm`. */
export const pathIn = (email: Email | undefined, kind: string): string =>
  new RegExp(`${site}(/comments/${kind}/\\S+)`).exec(email?.text ?? '')?.[1] ?? '';

/** What a receipt says of mails. */
export const subscriptionAt = async (server: CommentServer, receipt: string) =>
  screenOf(await server.ask(receipt))['subscription'] as { state: string; stopPath?: string } | undefined;

/** Asks for mails with the button of a receipt. */
export async function askForMails(
  server: CommentServer,
  receipt: string,
  email = readerAddress,
  network = '192.0.2.1',
): Promise<Answer> {
  const { token } = screenOf(await server.ask(receipt)) as { token: string };
  return server.post('/comments/subscribe/', { token, email }, { 'x-forwarded-for': network });
}

/** Asks, and presses the button behind the link of the mail. */
export async function subscribe(server: CommentServer, receipt: string): Promise<void> {
  expect((await askForMails(server, receipt)).status).toBe(303);
  expect((await server.post(pathIn(readerMails(server).at(-1), 'confirm'), {})).status).toBe(303);
}

/** Publishes an answer, and does what is due then. Gives its id. */
export async function publishAnswer(
  server: CommentServer,
  parent: string,
  words = 'It helped me too.',
): Promise<string> {
  const { id } = await published(server, { parent, words, name: 'Another "reader"' });
  await server.comments.tick();
  return id;
}
