import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import type { Comment } from '#schemas/comment.ts';
import { type Email, inQuotes } from '#server/mail/email-templates.ts';

/** The page that a mail is about. */
interface MailedPage {
  title: string;
  language: Language;
}

interface Links {
  /** Full address that stops the mails. */
  stopLink: string;
}

/** Asks whoever has an address whether they want mails. It holds nothing that a visitor wrote. */
export function confirmEmail(
  { confirmLink, stopLink }: Links & { confirmLink: string },
  { title, language }: MailedPage,
): Email {
  const { subject, text } = words(language).answers.emails.confirm;
  return { subject, stopLink, text: text(title, confirmLink, stopLink) };
}

/** Says that a comment was answered. What is taken off the page later is in no mailbox: it names who, not what. */
export function answerEmail(
  answers: readonly { answer: Comment; link: string }[],
  { title, language }: MailedPage,
  { stopLink }: Links,
): Email {
  const { subject, by, read, stop } = words(language).answers.emails.answered;
  const names = answers.map(({ answer }) => nameOf(answer));
  const blocks = answers.map(({ link }, place) => `${answers.length === 1 ? read : names[place]}: ${link}`);
  return {
    subject: subject(answers.length, title),
    stopLink,
    text: `${[by(answers.length, names[0] ?? '', title), ...blocks, stop, stopLink].join('\n\n')}\n`,
  };
}

const nameOf = ({ name, isByPractice }: Comment) => (isByPractice ? name : `"${inQuotes(name)}"`);
