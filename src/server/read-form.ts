import type { IncomingMessage } from 'node:http';
import { commentLimits } from '#lib/comments/comment-limits.ts';

/**
 * Bytes that one character may take in a form: a Korean syllable that is typed as three letters is three times three
 * bytes, each sent as `%` and two digits. No script needs more for what counts as one character once it is composed
 * (Unicode NFC).
 */
const bytesPerCharacter = 27;

/** Most bytes of a form that are read: the longest allowed text in any script, and the tokens. */
export const formLimit =
  bytesPerCharacter * (commentLimits.words + commentLimits.name + commentLimits.email) + 4 * 1024;

type ReadForm = { kind: 'read'; body: string } | { kind: 'refused'; status: 413 | 415; problem: string };

/**
 * The body of a form, sent whole or in chunks, within the limit. What is larger is not read on.
 * @param isOfAnyType whether a body that is no form is read too, as text without a meaning
 */
export function readForm(request: IncomingMessage, isOfAnyType = false): Promise<ReadForm> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (!isOfAnyType && type !== 'application/x-www-form-urlencoded')
    return Promise.resolve({ kind: 'refused', status: 415, problem: 'Please send this as a form.' });
  const tooLarge = {
    kind: 'refused',
    status: 413,
    problem: `This is longer than can be sent. Please keep it to ${commentLimits.words.toLocaleString('en-US')} characters.`,
  } as const;
  if (Number(request.headers['content-length'] ?? 0) > formLimit) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const done = (read: ReadForm) => {
      request.off('data', take).off('end', end).off('error', tear).off('close', tear);
      resolve(read);
    };
    const take = (part: Buffer) => {
      size += part.length;
      // The rest is let go by unread: ending the connection here would end the refusal with it.
      if (size > formLimit) done(tooLarge);
      else parts.push(part);
    };
    const end = () => done({ kind: 'read', body: Buffer.concat(parts).toString('utf8') });
    const tear = () => done({ kind: 'refused', status: 415, problem: 'The form did not arrive whole.' });
    request.on('data', take).once('end', end).once('error', tear).once('close', tear);
  });
}
