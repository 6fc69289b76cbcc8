import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import sirv from 'sirv';
import { type Bridge, handleRequest } from '#editor/bridge/handle-request.ts';
import { originRefusal } from '#editor/bridge/check-origin.ts';

export interface RunningEditor {
  url: string;
  stop: () => Promise<void>;
}

/** More than the largest request is not even read. */
const largestBody = 17_000_000;

/**
 * Serves the editor on this machine only (127.0.0.1).
 * @param appFolder the editor as files for a browser
 * @throws {Error} where the port is taken
 */
export async function serveEditor(
  appFolder: string,
  bridge: Bridge,
  { port = 0 }: { port?: number } = {},
): Promise<RunningEditor> {
  const files = sirv(appFolder, { dev: true });
  const server = createServer((incoming, response) => {
    setHeaders(response);
    void answer(incoming, response, files, bridge, portOf(server)).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  files: ReturnType<typeof sirv>,
  bridge: Bridge,
  port: number,
): Promise<void> {
  const request = await toRequest(incoming, port);
  if (request === undefined) return send(response, new Response('Too large', { status: 413 }));
  const refusal = originRefusal(request, port);
  if (refusal !== undefined) return send(response, Response.json({ message: refusal }, { status: 403 }));
  if (new URL(request.url).pathname.startsWith('/api/'))
    return send(response, await handleRequest(request, bridge));
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
    return send(response, new Response('Not allowed', { status: 405 }));
  files(incoming, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('Not found');
  });
}

/** The request with its body, or undefined where the body is too large. */
async function toRequest(incoming: IncomingMessage, port: number): Promise<Request | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(parts);
  return new Request(new URL(incoming.url ?? '/', `http://127.0.0.1:${port}`), { method, headers, body });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/**
 * The editor loads nothing from elsewhere, and only its own window may hold it in a frame. That window shows the
 * preview, whose port changes with every start.
 */
function setHeaders(response: ServerResponse): void {
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "font-src 'self' data:",
      "connect-src 'self' blob: data:",
      "worker-src 'self' blob:",
      "frame-src 'self' http://127.0.0.1:*",
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Robots-Tag', 'noindex');
}
