import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '#editor/bridge/refusal.ts';

/** Largest body of a request, in bytes: a picture of 10 MB as Base64, and some text. */
export const largestBody = 16_000_000;

/** A request without its body, which is read only once somebody may send it. */
export function toRequest(incoming: IncomingMessage, address: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(':')) headers.set(name, String(value));
  return new Request(address, { method: incoming.method ?? 'GET', headers });
}

/**
 * The body of a request as text.
 * @throws {Refusal} where it is too large; what is left of it is not read
 */
export function readBody(incoming: IncomingMessage): Promise<string> {
  const tooLarge = new Refusal(413, 'This is too large. A picture may have 10 MB.');
  if (Number(incoming.headers['content-length'] ?? 0) > largestBody) return Promise.reject(tooLarge);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (finish: () => void) => {
      incoming.off('data', take).off('end', whole).off('close', torn).off('error', torn);
      finish();
    };
    const take = (part: Buffer) => {
      size += part.length;
      if (size > largestBody) end(() => reject(tooLarge));
      else parts.push(part);
    };
    const whole = () => end(() => resolve(Buffer.concat(parts).toString('utf8')));
    const torn = () => end(() => reject(new Refusal(400, 'The request did not arrive whole.')));
    incoming.on('data', take).once('end', whole).once('close', torn).once('error', torn);
  });
}

export async function sendResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  result: Response,
): Promise<void> {
  // A body that was not read to its end leaves the connection in no state to go on.
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  const body = Buffer.from(await result.arrayBuffer());
  outgoing.writeHead(result.status, Object.fromEntries(result.headers));
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}
