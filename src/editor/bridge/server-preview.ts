import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type PreviewBackend, askPreview } from '#editor/bridge/preview-backend.ts';
import { previewMarkup } from '#editor/bridge/preview-markup.ts';
import { withOwnScript } from '#editor/bridge/preview-proxy.ts';
import { type Waiting, noPage, waitingPage } from '#editor/bridge/preview-words.ts';
import { isPictureName } from '#check/content-files.ts';
import { isPagePath } from '#lib/paths.ts';

/** Where the preview lies, and what it shows. */
interface Shown {
  /** The path of the site under which it lies, such as `/desk/edit/preview`. */
  base: string;
  /** The path of the editor's own files. */
  ownFiles: string;
  contentDir: string;
}

const drawing = /^\/src\/assets\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:svg|png|jpe?g|webp|avif|woff2)$/;
const publicFile = /^\/[a-z0-9-]+\.(?:svg|png|ico|webp)$/;

/**
 * One page or picture of the preview, for the running site to hand on. The process behind it would show every file of
 * the program; what is neither a page nor a picture is never requested.
 * @param path with its query, below `base`
 */
export async function showPreview(path: string, backend: PreviewBackend, shown: Shown): Promise<Response> {
  if (!isShown(path, shown.contentDir)) return textResponse('There is nothing here.', 404);
  const found = await askPreview(backend, path);
  if (found === undefined) return waitingResponse(503, backend.waiting(), shown);
  const { status, type, body } = found;
  if (status >= 500) return waitingResponse(status, backend.explainFailure(), shown);
  if (status < 200 || status > 299) return waitingResponse(404, noPage, shown);
  if (!type.includes('text/html'))
    return new Response(body, { headers: { ...headers, 'Content-Type': type } });
  return htmlResponse(200, previewMarkup(body.toString('utf8'), shown.base), shown);
}

/** Whether a path leads to a page of the site, one of its drawings, or a picture of the content. */
export function isShown(path: string, contentDir: string): boolean {
  const url = URL.parse(path, 'http://preview.invalid');
  if (url === null || path.includes('\\')) return false;
  const { pathname, searchParams } = url;
  // What a browser would have resolved was written by hand.
  if (pathname !== path.split('?')[0]) return false;
  if (pathname === '/_image' || pathname === '/_image/') {
    const source = URL.parse(searchParams.get('href') ?? '', 'http://preview.invalid');
    return source?.host === 'preview.invalid' && isPicture(source.pathname, contentDir);
  }
  return isPagePath(pathname) || isPicture(pathname, contentDir);
}

function isPicture(pathname: string, contentDir: string): boolean {
  if (drawing.test(pathname) || publicFile.test(pathname)) return true;
  if (!pathname.startsWith('/@fs/')) return false;
  let file: string;
  try {
    file = realpathSync(resolve(decodeURIComponent(pathname.slice('/@fs'.length))));
  } catch {
    return false;
  }
  const folders = [contentDir, 'src/assets'].map((folder) => realpathSync(folder) + sep);
  return isPictureName(file) && folders.some((folder) => file.startsWith(folder));
}

/** Where no script looks again, the browser does. */
const lookAgain = '<noscript><meta http-equiv="refresh" content="3"></noscript></head>';

const waitingResponse = (status: number, waiting: Waiting, shown: Shown) =>
  htmlResponse(status, waitingPage(waiting).replace('</head>', lookAgain), shown);

const htmlResponse = (status: number, html: string, { ownFiles }: Shown) =>
  new Response(withOwnScript(html, ownFiles), {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  });

const textResponse = (text: string, status: number) =>
  new Response(text, { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });

/** The one script is the editor's own, which shows what is typed. Nothing is sent from a preview. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};
