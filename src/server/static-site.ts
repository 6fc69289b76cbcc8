import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { type RedirectTable, addressKey, findRedirect } from '#lib/redirects.ts';
import { setFileHeaders } from '#server/file-headers.ts';
import { serveReplaced } from '#server/replaced-pages.ts';
import { setSecurityHeaders } from '#server/security-headers.ts';

/** Answers what is no file, such as the adapter's handler; `next` says that it has no answer either. */
export type Fallback = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A page's address in small letters: what a capital letter in a request may have been meant for. */
const pageAddress = /^(\/[a-z0-9-]+)*\/$/;

/** Names that begin with a dot: what is half written stands under one. */
const isHidden = /(?:\/|%2f)(?:\.|%2e)(?!well-known\/)/i;

/**
 * Serves the built pages in `folder`, with precompressed files where the browser takes them. Old addresses are sent
 * on as `redirects` says, an address without its closing slash to the one with it, and a page's address in
 * capitals to the page. What is neither file nor route gets the site's own 404 page.
 */
export function staticSite(
  folder: string,
  fallback: Fallback,
  redirects: RedirectTable = new Map(),
): RequestListener {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    // Looks at the file for each request, so that a page may be replaced while the server runs.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: setFileHeaders,
  });
  return (request, response) => {
    setSecurityHeaders(response);
    const url = request.url ?? '/';
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (isRefused(request.method)) return refuseMethod(response);
    const target = (isReading ? findRedirect(redirects, url) : undefined) ?? withSlash(url);
    if (target !== undefined) return redirect(response, target);
    const sendNotFound = () => {
      if (response.headersSent) return;
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (!isReading) return fallback(request, response, sendNotFound);
    if (isHidden.test(url.split('?')[0] ?? '/') || isKept(url)) return sendNotFound();
    const serveFiles = () =>
      files(request, response, () => {
        const page = inSmallLetters(folder, url);
        if (page === undefined) fallback(request, response, sendNotFound);
        else redirect(response, page);
      });
    serveReplaced(folder, request, response).then(
      (isServed) => isServed || serveFiles(),
      () => response.destroy(),
    );
  };
}

/** Methods of which no `Request` can be made. Source: Fetch Standard, "forbidden method". */
const isRefused = (method = 'GET') => /^(TRACE|TRACK|CONNECT)$/i.test(method);

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' });
  response.end();
}

/** True for the file that hosts read and keep to themselves, as this one does, however it is asked for. */
function isKept(url: string): boolean {
  return /(^|[/\\])_redirects([/.]|$)/.test(addressKey(url.split('?')[0] ?? ''));
}

/** The same address with a closing slash, for a page that lacks it. Never leads off this site. */
function withSlash(url: string): string | undefined {
  const [path = '/', ...query] = url.split('?');
  const last = path.split('/').at(-1) ?? '';
  const isOurs = path.startsWith('/') && !path.startsWith('//') && !path.includes('\\');
  if (!isOurs || path.endsWith('/') || last.includes('.')) return undefined;
  return [`${path}/`, ...query].join('?');
}

/** The page that an address in capitals means, where there is one. */
function inSmallLetters(folder: string, url: string): string | undefined {
  const [path = '/', ...query] = url.split('?');
  const small = path.toLowerCase();
  if (small === path || !pageAddress.test(small)) return undefined;
  return existsSync(join(folder, small, 'index.html')) ? [small, ...query].join('?') : undefined;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' });
  response.end();
}
