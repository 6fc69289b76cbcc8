import type { CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { reviewLink } from '#server/desk/desk-cards.ts';
import { mostQuoted, newsLetter } from '#server/mail/letters.ts';
import type { SendLetter } from '#server/mail/post-office.ts';
import type { MailTurns } from '#store/mail-turns.ts';

const minute = 60_000;
/** At most one mail in this time, in milliseconds; what comes in between goes into the next. */
export const mailPause = 10 * minute;
const longestWait = 60 * minute;

/** Tells the owner of new comments by mail, and goes on trying where the mail is down. */
export class Notifier {
  private readonly send: SendLetter;
  private readonly context: CommentsContext;
  private readonly turns: () => Promise<MailTurns>;
  private failures = 0;

  constructor(send: SendLetter, context: CommentsContext, turns: () => Promise<MailTurns>) {
    this.send = send;
    this.context = context;
    this.turns = turns;
  }

  /**
   * Sends one mail where there is news and it is time for one.
   * @returns whether a mail was sent
   */
  async tell(): Promise<boolean> {
    const turns = await this.turns();
    const asked = this.context.now();
    if (!(await turns.isDue(mailPause)) || !(await turns.take(mailPause))) return false;
    const news = await turns.news(mostQuoted);
    if (news.waitingCount === 0) {
      await turns.putOff(asked, mailPause);
      return false;
    }
    const letter = newsLetter(
      news,
      this.context.site,
      (comment) => pageOf(comment, this.context.facts).title,
      (comment) => reviewLink(this.context, comment),
    );
    try {
      await this.send(letter);
    } catch (error) {
      this.failures += 1;
      const wait = Math.min(longestWait, minute * 2 ** (this.failures - 1));
      await turns.putOff(asked + wait, mailPause);
      throw new Error(`The mail about new comments could not be sent. It is tried again by itself.`, {
        cause: error,
      });
    }
    this.failures = 0;
    await turns.markTold(news, asked);
    return true;
  }
}
