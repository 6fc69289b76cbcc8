import { type IncomingHttpHeaders, request } from 'node:http';

interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, compressed where the headers say so. */
  body: Buffer;
}

/** One request, with the headers that are given and no others: nothing is decompressed and no redirect followed. */
export function askServer(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.once('error', reject).end();
  });
}
