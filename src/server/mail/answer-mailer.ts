import { languageOf } from '#lib/languages.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { stopLink } from '#server/comments/subscription-links.ts';
import { answerEmail } from '#server/mail/reader-emails.ts';
import { type DueMail, hasDueMail, noteSent, takeDueMail } from '#store/answer-mails.ts';

/** Most mails to readers in one go, so that a mail server is not overrun. */
const mostAtOnce = 30;

/** Notifies readers of answers to their comments, once they are public. A mail that fails is tried again, ever later. */
export class AnswerMailer {
  private readonly send: NonNullable<CommentsContext['sendToReader']>;
  private readonly context: CommentsContext;

  constructor(send: NonNullable<CommentsContext['sendToReader']>, context: CommentsContext) {
    this.send = send;
    this.context = context;
  }

  /** @throws {Error} that names no address, where a mail could not be sent */
  async sendDue(): Promise<void> {
    const { store } = await this.context.openStore();
    const { now } = this.context;
    for (let count = 0; count < mostAtOnce; count += 1) {
      if (!(await hasDueMail(store.database, now()))) return;
      const mail = await store.database.write((sql) => takeDueMail(sql, now()));
      if (mail === undefined) return;
      await this.sendOne(mail);
      await store.database.write((sql) => noteSent(sql, mail, now()));
    }
  }

  private async sendOne({ subscription, email, answers }: DueMail): Promise<void> {
    const { publisher } = await this.context.openStore();
    const shown: Parameters<typeof answerEmail>[0][number][] = [];
    for (const answer of answers) {
      const path = await publisher.placeOf(answer);
      if (path !== undefined) shown.push({ answer, link: this.context.site + path });
    }
    const [first] = answers;
    // Its page is gone from the site: there is nothing to read.
    if (first === undefined || shown.length === 0) return;
    const { title } = pageOf(first, this.context.facts);
    const page = { title, language: languageOf(first.page) };
    const message = answerEmail(shown, page, { stopLink: stopLink(this.context, subscription) });
    try {
      await this.send({ ...message, to: email });
    } catch {
      // What a mail server says may hold the address, which belongs in no log.
      throw new Error('A mail about an answer could not be sent to a reader. It is tried again by itself.');
    }
  }
}
