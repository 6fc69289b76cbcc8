import type { CommentsContext } from '#server/comments-context.ts';
import { pageOf } from '#server/comments/commented-page.ts';
import { reviewLink } from '#server/desk/desk-cards.ts';
import { manyRecent } from '#lib/comments/suspicion.ts';
import {
  type Email,
  floodEmail,
  mostQuoted,
  newCommentsEmail,
  suspectsEmail,
} from '#server/mail/email-templates.ts';
import type { SendEmail } from '#server/mail/smtp.ts';
import type { MailKind, MailSchedule } from '#store/mail-schedule.ts';

const minute = 60_000;
/** At most one mail in this time, in milliseconds; what comes in between goes into the next. */
const mailPause = 10 * minute;
/** How often suspected comments that are not decided about are mentioned, in milliseconds. */
const suspectPause = 7 * 24 * 60 * minute;
/** How often a flood of comments is mentioned, in milliseconds. */
const floodPause = 24 * 60 * minute;
const longestWait = 60 * minute;

/** Notifies the owner of new comments by mail, and tries again where the mail is down. */
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

  /** Sends what is due. */
  async notify(): Promise<void> {
    const schedule = await this.schedule();
    await this.notifyOfNew(schedule);
    await this.notifyOfSuspects(schedule);
    await this.notifyOfFlood(schedule);
  }

  private async notifyOfNew(schedule: MailSchedule): Promise<void> {
    const now = this.context.now();
    if (!(await schedule.isDue(mailPause)) || !(await schedule.take(mailPause))) return;
    const news = await schedule.news(mostQuoted);
    if (news.waitingCount === 0) return schedule.putOff(now, mailPause);
    const email = newCommentsEmail(
      news,
      this.context.site,
      (comment) => pageOf(comment, this.context.facts).title,
      (comment) => reviewLink(this.context, comment),
    );
    await this.sendInTurn(email, schedule, mailPause, 'mail');
    await schedule.markNotified(news, now);
  }

  /** Once a week, as long as any of them waits. */
  private async notifyOfSuspects(schedule: MailSchedule): Promise<void> {
    const due = this.context.now() - suspectPause;
    if (!(await schedule.hasSuspectsSince(due)) || !(await schedule.take(suspectPause, 'suspect-mail')))
      return;
    const email = suspectsEmail(
      await schedule.suspects(mostQuoted),
      this.context.site,
      (comment) => pageOf(comment, this.context.facts).title,
    );
    await this.sendInTurn(email, schedule, suspectPause, 'suspect-mail');
  }

  /** Once a day at most, when more come in than is usual, and wait without a mail each. */
  private async notifyOfFlood(schedule: MailSchedule): Promise<void> {
    const since = this.context.now() - 10 * minute;
    if ((await schedule.countSince(since, manyRecent + 1)) <= manyRecent) return;
    if (!(await schedule.take(floodPause, 'flood-mail'))) return;
    await this.sendInTurn(floodEmail(this.context.site), schedule, floodPause, 'flood-mail');
  }

  private async sendInTurn(
    email: Email,
    schedule: MailSchedule,
    pause: number,
    kind: MailKind,
  ): Promise<void> {
    try {
      await this.send(email);
    } catch (error) {
      this.failures += 1;
      const wait = Math.min(longestWait, minute * 2 ** (this.failures - 1));
      await schedule.putOff(this.context.now() + wait, pause, kind);
      throw new Error(`The mail about comments could not be sent. It is tried again by itself.`, {
        cause: error,
      });
    }
    this.failures = 0;
  }
}
