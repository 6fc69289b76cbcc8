import type { Comment } from '#schemas/comment.ts';
import { type Email, inQuotes } from '#server/mail/email-templates.ts';

interface Links {
  /** Full address that stops the mails. */
  stopLink: string;
}

/** Asks whoever has an address whether they want mails. It holds nothing that a visitor wrote. */
export function confirmEmail(
  { confirmLink, stopLink }: Links & { confirmLink: string },
  page: string,
): Email {
  return {
    subject: 'Do you want a mail when your comment is answered?',
    stopLink,
    text: `Somebody gave this address under a comment on the page "${page}". If that was you, open this link and press the button:

${confirmLink}

If it was not you, you need not do anything: no more mails come, and the address is erased in two days. To erase it now:

${stopLink}
`,
  };
}

/** Says that a comment was answered. What is taken off the page later is in no mailbox: it names who, not what. */
export function answerEmail(
  answers: readonly { answer: Comment; link: string }[],
  page: string,
  { stopLink }: Links,
): Email {
  const [first] = answers;
  const isOne = answers.length === 1;
  const who = isOne && first !== undefined ? nameOf(first.answer) : `${answers.length} people`;
  const blocks = answers.map(({ answer, link }) => `${isOne ? 'Read it' : nameOf(answer)}: ${link}`);
  return {
    subject: `${isOne ? 'An answer' : `${answers.length} answers`} to your comment on "${page}"`,
    stopLink,
    text: `${who} answered your comment on the page "${page}".

${blocks.join('\n\n')}

You get this mail because you asked for it. To stop these mails and erase your address, open this link and press the button:

${stopLink}
`,
  };
}

const nameOf = ({ name, isByPractice }: Comment) => (isByPractice ? name : `"${inQuotes(name)}"`);
