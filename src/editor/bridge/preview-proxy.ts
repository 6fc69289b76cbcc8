import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request as httpRequest,
} from 'node:http';
import { connect } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import sirv from 'sirv';
import { type PreviewBackend, answerLimit, keyHeader } from '#editor/bridge/preview-backend.ts';
import { type Waiting, noPage, waitingPage } from '#editor/bridge/preview-words.ts';

interface PreviewProxy {
  origin: string;
  stop: () => void;
}

/** Under this path lies what the editor adds to each page. */
const ownPath = '/@editor/';

/**
 * The preview at one address of this machine for as long as the editor runs, whatever becomes of the process behind it. Where no
 * page can be shown, a page in plain words stands in its place and gives way by itself.
 * @param appFolder the editor as files for a browser
 * @param limit milliseconds in which the process behind it must begin to answer
 */
export async function startPreviewProxy(
  appFolder: string,
  backend: PreviewBackend,
  limit = answerLimit,
): Promise<PreviewProxy> {
  const own = sirv(appFolder, { dev: true });
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith(ownPath) === true) {
      incoming.url = incoming.url.slice(ownPath.length - 1);
      own(incoming, outgoing, () => {
        outgoing.writeHead(404).end();
      });
    } else forward(incoming, outgoing, backend, limit);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) =>
    forwardSocket(incoming, socket, head, backend.port()),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  backend: PreviewBackend,
  limit: number,
): void {
  const port = backend.port();
  if (port === undefined) return sendWaiting(outgoing, 503, backend.waiting());
  let isAnswered = false;
  const passed = httpRequest(
    {
      host: '127.0.0.1',
      port,
      path: incoming.url,
      method: incoming.method,
      headers: without(['accept-encoding'], {
        ...incoming.headers,
        host: `127.0.0.1:${port}`,
        [keyHeader]: backend.key,
      }),
    },
    (response) => {
      isAnswered = true;
      passed.setTimeout(0);
      const status = response.statusCode ?? 500;
      const isPage = response.headers['content-type']?.includes('text/html') === true;
      if (status >= 500 || (status === 404 && isPage)) {
        response.resume();
        sendWaiting(outgoing, status, status === 404 ? noPage : backend.explainFailure());
      } else if (isPage) void sendPage(response, outgoing, backend);
      else {
        outgoing.writeHead(status, response.headers);
        // What was cut off must not look whole, nor be waited for.
        pipeline(response, outgoing, () => undefined);
      }
    },
  );
  passed.setTimeout(limit, () => passed.destroy());
  // Once an answer has begun, whoever reads it notices that it ends too soon.
  passed.on('error', () => {
    if (!isAnswered) sendWaiting(outgoing, 503, backend.waiting());
  });
  outgoing.once('close', () => passed.destroy());
  pipeline(incoming, passed, () => undefined);
}

async function sendPage(
  response: IncomingMessage,
  outgoing: ServerResponse,
  backend: PreviewBackend,
): Promise<void> {
  const parts: Buffer[] = [];
  try {
    for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
  } catch {
    sendWaiting(outgoing, 503, backend.waiting());
    return;
  }
  outgoing.writeHead(
    response.statusCode ?? 200,
    without(['content-length', 'transfer-encoding'], response.headers),
  );
  outgoing.end(withOwnScript(Buffer.concat(parts).toString('utf8')));
}

const without = (names: readonly string[], headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

function sendWaiting(outgoing: ServerResponse, status: number, waiting: Waiting): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  outgoing.end(withOwnScript(waitingPage(waiting)));
}

/**
 * The page with the script that shows what is typed and says what is clicked.
 * @param folder the path of the editor's own files
 */
export const withOwnScript = (html: string, folder = ownPath): string =>
  `${html}<script type="module" src="${folder}preview.js"></script>`;

/** The socket on which the preview hears of changes. */
function forwardSocket(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  port: number | undefined,
): void {
  if (port === undefined) {
    socket.destroy();
    return;
  }
  const passed = connect(port, '127.0.0.1', () => {
    const headers = { ...incoming.headers, host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` };
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((one) => `${name}: ${one ?? ''}`),
    );
    passed.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    passed.write(head);
    passed.pipe(socket).pipe(passed);
  });
  passed.once('error', () => socket.destroy());
  socket.once('error', () => passed.destroy());
}
