import { createTransport } from 'nodemailer';
import type { Letter } from '#server/mail/letters.ts';
import type { Settings } from '#server/settings.ts';

/** Sends a letter to the owner. */
export type SendLetter = (letter: Letter) => Promise<void>;

/**
 * Mail to the owner by SMTP; undefined where it is not set up (`SMTP_URL` and `OWNER_EMAIL`).
 */
export function postOffice(
  { smtpUrl, ownerEmail, mailFrom }: Settings,
  name: string,
): SendLetter | undefined {
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
