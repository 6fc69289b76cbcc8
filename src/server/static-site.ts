import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { serveReplaced } from '#server/replaced-pages.ts';
import { setSecurityHeaders } from '#server/security-headers.ts';

/** Answers what is no file, such as the adapter's handler; `next` says that it has no answer either. */
export type Fallback = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files named by their own content never change. */
const isHashed = /^\/_astro\//;

/** Names that begin with a dot: what is half written stands under one. */
const isHidden = /(?:\/|%2f)(?:\.|%2e)(?!well-known\/)/i;

/**
 * Serves the built pages in `folder`, with compressed twins where the browser takes them. An address without
 * its closing slash is sent on to the one with it; what is neither file nor route gets the site's own 404 page.
 */
export function staticSite(folder: string, fallback: Fallback): RequestListener {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    // Looks at the file for each request, so that a page may be replaced while the server runs.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const lasting = isHashed.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', lasting);
    },
  });
  return (request, response) => {
    setSecurityHeaders(response);
    const target = withSlash(request.url ?? '/');
    if (target !== undefined) return redirect(response, target);
    const sendNotFound = () => {
      if (response.headersSent) return;
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return fallback(request, response, sendNotFound);
    if (isHidden.test(request.url?.split('?')[0] ?? '/')) return sendNotFound();
    const serveFiles = () => files(request, response, () => fallback(request, response, sendNotFound));
    serveReplaced(folder, request, response).then(
      (isServed) => isServed || serveFiles(),
      () => response.destroy(),
    );
  };
}

/** The same address with a closing slash, for a page that lacks it. Never leads off this site. */
function withSlash(url: string): string | undefined {
  const [path = '/', ...query] = url.split('?');
  const last = path.split('/').at(-1) ?? '';
  const isOurs = path.startsWith('/') && !path.startsWith('//') && !path.includes('\\');
  if (!isOurs || path.endsWith('/') || last.includes('.')) return undefined;
  return [`${path}/`, ...query].join('?');
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' });
  response.end();
}
