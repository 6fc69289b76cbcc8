import type { Transporter } from 'nodemailer';
import type { Email } from '#server/mail/email-templates.ts';
import type { Settings } from '#server/settings.ts';

/** Sends an e-mail: to the owner, where it names nobody else. */
export type SendEmail = (letter: Email) => Promise<void>;

/**
 * Mail by SMTP; undefined where it is not set up (`SMTP_URL` and `OWNER_EMAIL`).
 */
export function smtpMailer({ smtpUrl, ownerEmail, mailFrom }: Settings, name: string): SendEmail | undefined {
  if (smtpUrl === undefined || ownerEmail === undefined) return undefined;
  let transport: Promise<Transporter> | undefined;
  return async ({ subject, text, to = ownerEmail, stopLink }) => {
    await (
      await (transport ??= openTransport(smtpUrl))
    ).sendMail({
      from: { name, address: mailFrom ?? ownerEmail },
      to,
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated', ...(stopLink && stopHeaders(stopLink)) },
    });
  };
}

/** Source: RFC 8058, signaling one-click functionality for list e-mail headers. */
const stopHeaders = (link: string) => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** Loaded with the first mail, since most of the time none is sent. */
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
