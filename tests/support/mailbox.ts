import { expect } from 'vitest';
import type { Email } from '#server/mail/email-templates.ts';
import { type CommentServer, type ServerChanges, openCommentServer, openPage } from './comment-server.ts';

export const minute = 60_000;

/** A mailbox that notes when each e-mail came, and may be shut. */
export class Mailbox {
  /** All servers that were opened with a mailbox. */
  static readonly servers: CommentServer[] = [];
  readonly emails: (Email & { at: number })[] = [];
  attempts: number[] = [];
  isShut = false;
  private server: CommentServer | undefined;

  async open(changes: ServerChanges = {}): Promise<CommentServer> {
    const send = (email: Email) => {
      const at = this.server?.clock.now ?? 0;
      this.attempts.push(at);
      if (this.isShut) return Promise.reject(new Error('The mail server does not answer.'));
      this.emails.push({ ...email, at });
      return Promise.resolve();
    };
    this.server = await openCommentServer({ TRUSTED_HOPS: '1' }, { send, ...changes });
    Mailbox.servers.push(this.server);
    return this.server;
  }
}

let written = 0;

/** Sends comments that nobody sent before, each from a network of its own. */
export async function write(
  server: CommentServer,
  count: number,
  words = 'Is heat or ice better? Question',
): Promise<void> {
  const sent = await Promise.all(
    Array.from({ length: count }, () => {
      written += 1;
      const from = { accept: 'application/json', 'x-forwarded-for': `10.${written >> 8}.${written & 255}.1` };
      return server.post(
        '/comments/',
        { page: openPage, name: 'A reader', words: `${words} ${written}` },
        from,
      );
    }),
  );
  expect(sent.map(({ status }) => status)).toEqual(Array(count).fill(200));
}

/** Lets time pass, minute by minute, with what the server does now and then. */
export async function pass(server: CommentServer, time: number): Promise<void> {
  for (const end = server.clock.now + time; server.clock.now < end;) {
    server.clock.now += minute;
    await server.comments.tick();
  }
}

/** How many comments an e-mail is about. */
export const countIn = ({ subject }: Email) =>
  subject.startsWith('A new') ? 1 : Number(/^\d+/.exec(subject)?.[0]);
