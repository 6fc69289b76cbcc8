import type { ServerResponse } from 'node:http';
import { hashedFolder, lastingCache, markdownHeaders } from '#lib/response-headers.ts';

/** Headers of a file that is served. Texts state their character encoding. */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader('Cache-Control', pathname.startsWith(hashedFolder) ? lastingCache : 'no-cache');
  if (pathname.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  if (!pathname.endsWith('.md')) return;
  for (const [name, value] of Object.entries(markdownHeaders)) response.setHeader(name, value);
}
