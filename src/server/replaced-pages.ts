import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { commentFeedPath } from '#lib/comments/comment-paths.ts';

/** Where comments may be put in while the server runs. */
const isReplaceable = /^\/(?:[a-z0-9-]+\/)*(?:index\.html)?$/;

/**
 * Serves what may be replaced while it is asked for: pages, and the feed of comments. Length, validator and text are
 * read from one open file, so that they always belong together. False where there is none to serve.
 */
export async function serveReplaced(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = request.url?.split('?')[0] ?? '/';
  const isFeed = path === commentFeedPath;
  if (!isFeed && !isReplaceable.test(path)) return false;
  const found = await openBest(
    path.endsWith('/') ? join(folder, path, 'index.html') : join(folder, path),
    request.headers['accept-encoding'] ?? '',
  );
  if (found === undefined) return false;
  try {
    const { size, mtime } = await found.file.stat();
    const etag = `W/"${size}-${mtime.getTime()}"`;
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return true;
    }
    const content = request.method === 'HEAD' ? undefined : await found.file.readFile();
    response.writeHead(200, {
      'Content-Type': isFeed ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Length': content?.length ?? size,
      'Last-Modified': mtime.toUTCString(),
      ...(found.encoding === undefined ? {} : { 'Content-Encoding': found.encoding }),
    });
    response.end(content);
    return true;
  } finally {
    await found.file.close();
  }
}

interface Found {
  file: FileHandle;
  encoding: 'br' | 'gzip' | undefined;
}

/** The smallest twin that the browser takes. */
async function openBest(path: string, accepted: string): Promise<Found | undefined> {
  const choices: [string, Found['encoding'], boolean][] = [
    ['.br', 'br', /\bbr\b/i.test(accepted)],
    ['.gz', 'gzip', /\bgzip\b/i.test(accepted)],
    ['', undefined, true],
  ];
  for (const [ending, encoding, isTaken] of choices) {
    const file = isTaken ? await open(`${path}${ending}`).catch(() => undefined) : undefined;
    if (file !== undefined) return { file, encoding };
  }
  return undefined;
}
