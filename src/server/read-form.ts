import type { IncomingMessage } from 'node:http';

/** Most bytes of a form that are read. */
export const formLimit = 16 * 1024;

export type ReadForm =
  { kind: 'read'; body: string } | { kind: 'refused'; status: 413 | 415; problem: string };

/**
 * The body of a form, sent whole or in chunks, within the limit. What is larger is not read on.
 */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    return { kind: 'refused', status: 415, problem: 'Please send this as a form.' };
  const tooLarge = {
    kind: 'refused',
    status: 413,
    problem: 'This is too long to send. Please shorten it.',
  } as const;
  if (Number(request.headers['content-length'] ?? 0) > formLimit) return tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // Leaving off early must not end the connection, on which the refusal is still to be sent.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > formLimit) return tooLarge;
      parts.push(part);
    }
  } catch {
    return { kind: 'refused', status: 415, problem: 'The form did not arrive whole.' };
  }
  return { kind: 'read', body: Buffer.concat(parts).toString('utf8') };
}
