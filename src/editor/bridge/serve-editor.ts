import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import sirv from 'sirv';
import { hostRefusal, localDoor } from '#editor/bridge/check-origin.ts';
import { editorHeaders } from '#editor/bridge/editor-headers.ts';
import { type Bridge, handleRequest } from '#editor/bridge/handle-request.ts';
import { readBody, sendResponse, toRequest } from '#editor/bridge/node-http.ts';

export interface RunningEditor {
  url: string;
  stop: () => Promise<void>;
}

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
    // The preview has a port of its own, which changes with every start.
    for (const [name, value] of Object.entries(editorHeaders(['http://127.0.0.1:*'])))
      response.setHeader(name, value);
    void respond(incoming, response, files, bridge, portOf(server)).catch(() => {
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

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  files: ReturnType<typeof sirv>,
  bridge: Bridge,
  port: number,
): Promise<void> {
  const request = toRequest(incoming, new URL(incoming.url ?? '/', `http://127.0.0.1:${port}`));
  if (new URL(request.url).pathname.startsWith('/api/')) {
    const result = await handleRequest(request, bridge, localDoor(port), () => readBody(incoming));
    return sendResponse(incoming, response, result);
  }
  const refusal = hostRefusal(request, port);
  if (refusal !== undefined)
    return sendResponse(incoming, response, Response.json({ message: refusal }, { status: 403 }));
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
    return sendResponse(incoming, response, new Response('Not allowed', { status: 405 }));
  files(incoming, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('Not found');
  });
}
