import type { ServerResponse } from 'node:http';

/** Files named by their own content never change. */
const isHashed = (pathname: string) => pathname.startsWith('/_astro/');

/**
 * Headers of a file that is served. Texts say their letters' encoding. A page's Markdown copy keeps search engines
 * on the page itself. Source: Google Search Central, "robots meta tag and X-Robots-Tag".
 */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  const lasting = isHashed(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.setHeader('Cache-Control', lasting);
  const kind = /\.(md|txt)$/.exec(pathname)?.[1];
  if (kind === undefined) return;
  response.setHeader('Content-Type', `text/${kind === 'md' ? 'markdown' : 'plain'}; charset=utf-8`);
  if (kind === 'md') response.setHeader('X-Robots-Tag', 'noindex');
}
