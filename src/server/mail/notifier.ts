import type { CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { reviewLink } from '#server/desk/desk-cards.ts';
import { mostQuoted, newCommentsEmail } from '#server/mail/email-templates.ts';
import type { SendEmail } from '#server/mail/smtp.ts';
import type { MailSchedule } from '#store/mail-schedule.ts';

const minute = 60_000;
/** At most one mail in this time, in milliseconds; what comes in between goes into the next. */
export const mailPause = 10 * minute;
const longestWait = 60 * minute;

/** Tells the owner of new comments by mail, and goes on trying where the mail is down. */
export class Notifier {
  private readonly send: SendEmail;
  private readonly context: CommentsContext;
  private readonly schedule: () => Promise<MailSchedule>;
  private failures = 0;

  constructor(send: SendEmail, context: CommentsContext, schedule: () => Promise<MailSchedule>) {
    this.send = send;
    this.context = context;
    this.schedule = schedule;
  }

  /**
   * Sends one mail where there is news and it is time for one.
   * @returns whether a mail was sent
   */
  async notify(): Promise<boolean> {
    const schedule = await this.schedule();
    const asked = this.context.now();
    if (!(await schedule.isDue(mailPause)) || !(await schedule.take(mailPause))) return false;
    const news = await schedule.news(mostQuoted);
    if (news.waitingCount === 0) {
      await schedule.putOff(asked, mailPause);
      return false;
    }
    const email = newCommentsEmail(
      news,
      this.context.site,
      (comment) => pageOf(comment, this.context.facts).title,
      (comment) => reviewLink(this.context, comment),
    );
    try {
      await this.send(email);
    } catch (error) {
      this.failures += 1;
      const wait = Math.min(longestWait, minute * 2 ** (this.failures - 1));
      await schedule.putOff(asked + wait, mailPause);
      throw new Error(`The mail about new comments could not be sent. It is tried again by itself.`, {
        cause: error,
      });
    }
    this.failures = 0;
    await schedule.markNotified(news, asked);
    return true;
  }
}
