import type { RequestListener, ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { type Language, languageOf, otherLanguages } from '#lib/languages.ts';
import { type RedirectTable, addressKey, findRedirect } from '#lib/redirects.ts';
import { setFileHeaders } from '#server/file-headers.ts';
import { ReplacedPages } from '#server/replaced-pages.ts';
import { setSecurityHeaders } from '#server/security-headers.ts';

/** A page's address in lower case: a request may have had capitals. */
const pageAddress = /^(\/[a-z0-9-]+)*\/$/;

/** Names that begin with a dot: what is half written stands under one. */
const isHidden = /(?:\/|%2f)(?:\.|%2e)(?!well-known\/)/i;

/** Files whose names change with their content: a page that was opened before a build still asks for the old ones. */
const isVersioned = /^\/(?:_astro|pagefind)\//;

/**
 * Serves the built pages in `folder`, with precompressed files where the browser takes them. Old addresses
 * are redirected by `redirects`, an address without its closing slash to the one with it, and a page's
 * address in capitals to the page. What is no file gets the site's own 404 page.
 * @param older folders of the pages of earlier releases, newest first
 */
export function staticSite(
  folder: string,
  redirects: RedirectTable = new Map(),
  older: readonly string[] = [],
): RequestListener {
  const notFound = notFoundPages(folder);
  const files = filesIn(folder);
  const olderFiles = older.map(filesIn);
  const pages = new ReplacedPages(folder);
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
      response.end(request.method === 'HEAD' ? undefined : notFound(url));
    };
    const path = url.split('?')[0] ?? '/';
    if (!isReading || isHidden.test(path) || isPrivate(url)) return sendNotFound();
    const serveOlder = ([serve, ...others] = isVersioned.test(path) ? olderFiles : []): void => {
      if (serve === undefined) sendNotFound();
      else
        serve(request, response, () => {
          serveOlder(others);
        });
    };
    const serveFiles = () =>
      files(request, response, () => {
        const page = lowerCased(folder, url);
        if (page === undefined) serveOlder();
        else redirect(response, page);
      });
    pages.serve(request, response).then(
      (isServed) => isServed || serveFiles(),
      () => response.destroy(),
    );
  };
}

/** The page for addresses that lead nowhere, in the language of the address. */
function notFoundPages(folder: string): (url: string) => Buffer {
  const first = readFileSync(join(folder, '404.html'));
  const files = otherLanguages.map(
    (language) => [language, join(folder, language, 'not-found', 'index.html')] as const,
  );
  const others = new Map<Language, Buffer>(
    files.filter(([, file]) => existsSync(file)).map(([language, file]) => [language, readFileSync(file)]),
  );
  return (url) => others.get(languageOf(url)) ?? first;
}

/** Looks at the file for each request, so that one may be replaced while the server runs. */
const filesIn = (folder: string) =>
  sirv(folder, { dev: true, brotli: true, gzip: true, etag: true, setHeaders: setFileHeaders });

/** Methods of which no `Request` can be made. Source: Fetch Standard, "forbidden method". */
const isRefused = (method = 'GET') => /^(TRACE|TRACK|CONNECT)$/i.test(method);

function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' });
  response.end();
}

/** True for the file that only hosts read, however it is requested. */
function isPrivate(url: string): boolean {
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
function lowerCased(folder: string, url: string): string | undefined {
  const [path = '/', ...query] = url.split('?');
  const small = path.toLowerCase();
  if (small === path || !pageAddress.test(small)) return undefined;
  return existsSync(join(folder, small, 'index.html')) ? [small, ...query].join('?') : undefined;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' });
  response.end();
}
