import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { commentFeedPath } from '#lib/server-paths.ts';
import { type StoredFile, StoredFiles } from '#server/stored-files.ts';

/** Where comments may be put in while the server runs. */
const isReplaceable = /^\/(?:[a-z0-9-]+\/)*(?:index\.html)?$/;

/** What may be replaced while it is requested: the pages in a folder, and the feed of comments. */
export class ReplacedPages {
  private readonly folder: string;
  private readonly files = new StoredFiles();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** False where there is no such page. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url?.split('?')[0] ?? '/';
    const isFeed = path === commentFeedPath;
    if (!isFeed && !isReplaceable.test(path)) return false;
    const found = await this.readBest(
      path.endsWith('/') ? join(this.folder, path, 'index.html') : join(this.folder, path),
      request.headers['accept-encoding'] ?? '',
    );
    if (found === undefined) return false;
    const { content, etag, encoding } = found;
    const headers = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: etag };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': isFeed ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Length': content.length,
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : content);
    return true;
  }

  /** The smallest precompressed file that the browser takes. */
  private async readBest(
    path: string,
    accepted: string,
  ): Promise<(StoredFile & { encoding: Encoding }) | undefined> {
    const choices: [string, Encoding, boolean][] = [
      ['.br', 'br', /\bbr\b/i.test(accepted)],
      ['.gz', 'gzip', /\bgzip\b/i.test(accepted)],
      ['', undefined, true],
    ];
    for (const [ending, encoding, isTaken] of choices) {
      const file = isTaken ? await this.files.read(`${path}${ending}`) : undefined;
      if (file !== undefined) return { ...file, encoding };
    }
    return undefined;
  }
}

type Encoding = 'br' | 'gzip' | undefined;
