import { createTransport } from 'nodemailer';
import type { Email } from '#server/mail/email-templates.ts';
import type { Settings } from '#server/settings.ts';

/** Sends an e-mail to the owner. */
export type SendEmail = (letter: Email) => Promise<void>;

/**
 * Mail to the owner by SMTP; undefined where it is not set up (`SMTP_URL` and `OWNER_EMAIL`).
 */
export function smtpMailer({ smtpUrl, ownerEmail, mailFrom }: Settings, name: string): SendEmail | undefined {
  if (smtpUrl === undefined || ownerEmail === undefined) return undefined;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ subject, text }) => {
    await transport.sendMail({
      from: { name, address: mailFrom ?? ownerEmail },
      to: ownerEmail,
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
