import { formatInstant } from '#lib/dates.ts';
import { plainLine, plainText } from '#lib/comments/plain-text.ts';
import type { Comment } from '#schemas/comment.ts';

const longestLine = 100;

/** A comment as a few lines for a terminal. What came from outside is cleaned once more: a terminal obeys codes. */
export function commentText(comment: Comment, timeZone: string): string {
  const { parent, email, reasons, words } = comment;
  return [
    headOf(comment, timeZone),
    ...(parent === undefined ? [] : [`answers ${parent}`]),
    ...(email === undefined ? [] : [`asks for a private answer: ${plainLine(email)}`]),
    ...(reasons.length === 0 ? [] : [`suspected: ${reasons.map(plainLine).join('; ')}`]),
    '',
    ...plainText(words)
      .split('\n')
      .map((line) => `    ${line}`),
  ].join('\n');
}

/** A comment as two lines of a list. */
export function commentLines(comment: Comment, timeZone: string): string {
  const line = plainLine(comment.words);
  const cut = line.length > longestLine ? `${line.slice(0, longestLine).toWellFormed()}...` : line;
  return `${headOf(comment, timeZone)}\n    ${cut}`;
}

function headOf({ id, state, name, isByPractice, page, created }: Comment, timeZone: string): string {
  const who = `${plainLine(name)}${isByPractice ? ' (the practice)' : ''}`;
  return `${id}  ${state}  ${formatInstant(created, timeZone)}  ${who}  on ${page}`;
}
