import { deskTabPath, peoplePath, signInPath } from '#lib/server-paths.ts';
import { plainLine, plainText } from '#lib/comments/plain-text.ts';
import type { Comment } from '#schemas/comment.ts';
import { countOf } from '#lib/list-words.ts';
import type { News, Suspects } from '#store/mail-schedule.ts';

/** A mail in plain text, to the owner where it names nobody else. */
export interface Email {
  subject: string;
  text: string;
  to?: string;
  /** Stops mails of this kind by one press, for the button of a mail program. */
  stopLink?: string;
}

/** Most comments that one mail quotes. */
export const mostQuoted = 10;
const longestQuote = 600;

/**
 * Notifies the owner of comments that wait. Links lead to a page that shows the comment; none of them does
 * anything by being opened.
 */
export function newCommentsEmail(
  { waiting, waitingCount, spamCount }: News,
  site: string,
  titleOf: (comment: Comment) => string,
  linkOf: (comment: Comment) => string,
): Email {
  const left = waitingCount - waiting.length;
  const spam = spamCount === 1 ? '1 suspected spam comment' : `${spamCount} suspected spam comments`;
  const blocks = [
    ...waiting.map((comment) =>
      [
        `On "${titleOf(comment)}", by somebody who gives the name "${inQuotes(comment.name)}":`,
        quote(comment.words),
        ...(comment.email === undefined
          ? []
          : [
              'An answer in private is asked for. The address stands behind the link, and is forgotten once you decide.',
            ]),
        `Decide: ${linkOf(comment)}`,
      ].join('\n\n'),
    ),
    ...(left > 0 ? [`And ${left} more wait for you.`] : []),
    ...(spamCount > 0
      ? [
          `There ${spamCount === 1 ? 'is' : 'are'} also ${spam}. Look when you have time: nothing is erased before you decide.`,
        ]
      : []),
    `All comments: ${site}${deskTabPath('pending')}`,
    'Nothing is public before you say so. Opening a link in this mail decides nothing.',
  ];
  return { subject: subjectFor(waiting, waitingCount, titleOf), text: `${blocks.join('\n\n----\n\n')}\n` };
}

/** Reminds the owner of suspected comments, among which may be honest ones. */
export function suspectsEmail(
  { oldest, count }: Suspects,
  site: string,
  titleOf: (comment: Comment) => string,
): Email {
  const blocks = [
    `${countOf(count, 'comment')} ${count === 1 ? 'is' : 'are'} suspected of being spam, and nobody sees ${count === 1 ? 'it' : 'them'}. There may be an honest one among them, so nothing is erased until you have decided.`,
    ...oldest.map((comment) =>
      [
        `On "${titleOf(comment)}", by somebody who gives the name "${inQuotes(comment.name)}":`,
        quote(comment.words),
      ].join('\n\n'),
    ),
    ...(count > oldest.length ? [`And ${count - oldest.length} more.`] : []),
    `Look through them: ${site}${deskTabPath('spam')}`,
    'This mail comes once a week, as long as any of them waits.',
  ];
  const subject = `${countOf(count, 'comment')} suspected of being spam`;
  return { subject, text: `${blocks.join('\n\n----\n\n')}\n` };
}

/** Warns that more comments come in than usual. */
export function floodEmail(site: string): Email {
  const text = `Very many comments are coming in at ${new URL(site).host}, more than people write. Those that come now wait under "Suspected spam", and you get no mail for each. Nothing is public, and nothing is erased before you decide.

At the desk you can choose many at once: ${site}${deskTabPath('spam')}

This mail comes once a day at most.
`;
  return { subject: 'Very many comments are coming in', text };
}

/** A mail with a link that signs in. */
export function signInEmail(link: string, site: string): Email {
  return {
    subject: 'Your link to the desk',
    text: `Open this link and press the button to sign in to the desk of ${new URL(site).host}:

${link}

It works once, and for 30 minutes. If you did not ask for it, you need not do anything.
`,
  };
}

/** Notifies a member of a passkey that was added, in case it was somebody else. */
export function passkeyEmail(name: string, site: string): Email {
  return {
    subject: 'A passkey was added for the desk',
    text: `A passkey was added just now, with "${inQuotes(name)}". It signs in to the desk of ${new URL(site).host} in your name, without a mail.

If that was you, you need not do anything. If it was not, press "Remove this passkey" here, and then "Sign out on all devices" on the first page of the desk:

${site}${peoplePath}
`,
  };
}

/** A mail that invites a helper, with a link that signs in. */
export function invitationEmail(
  link: string,
  site: string,
  { name, therapist }: { name: string; therapist: string },
): Email {
  return {
    subject: `${inQuotes(therapist)} invites you to the desk of ${inQuotes(name)}`,
    text: `${plainLine(therapist)} invites you to help with the website of ${plainLine(name)}.

Open this link and press the button to sign in to its desk:

${link}

It works once, and for seven days. Later you sign in with this e-mail address at ${site}${signInPath}. There is no password. If this means nothing to you, you need not do anything.
`,
  };
}

/** Names the person where there is one, and the pages, so that mails differ in a list. */
function subjectFor(
  waiting: readonly Comment[],
  count: number,
  titleOf: (comment: Comment) => string,
): string {
  const [first] = waiting;
  if (count === 1 && first !== undefined)
    return `A new comment waits for you: "${inQuotes(first.name)}" on "${titleOf(first)}"`;
  const titles = [...new Set(waiting.map(titleOf))].slice(0, 3);
  return `${count} new comments wait for you: ${titles.join(', ')}`;
}

/** A name within quotation marks, which it cannot end. */
export const inQuotes = (name: string) => plainLine(name).replaceAll('"', "'");

/** Each line begins with "> ", so that no comment passes for words of this site. */
function quote(words: string): string {
  const plain = plainText(words);
  // The end may split a surrogate pair apart: then it goes as a whole.
  const cut =
    plain.length > longestQuote
      ? `${plain.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')} ...`
      : plain;
  return cut
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
