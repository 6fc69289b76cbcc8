import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/**
 * A site as it comes over a line that stalls: a page with `at` in it arrives up to there, and after `pause` milliseconds
 * the rest.
 * @returns its address
 */
export async function startHaltingSite(url: string, at: string, pause: number): Promise<string> {
  const server = createServer((request, response) => {
    void fetch(url + (request.url ?? '/')).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'max-age=60' });
      if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
      const html = await answer.text();
      const place = html.indexOf(at);
      if (place < 0) return response.end(html);
      response.write(html.slice(0, place));
      await wait(pause);
      return response.end(html.slice(place));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
