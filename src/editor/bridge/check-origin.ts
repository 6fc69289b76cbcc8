import { bridgeHeader } from '#editor/change.ts';

/**
 * Why a request is refused before it is looked at, or undefined. Only this editor's own pages, opened under an
 * address of this machine, may ask: another site's page can neither set the header nor name this host.
 * Source: OWASP Cross-Site Request Forgery Prevention (custom request headers, Fetch Metadata); DNS rebinding is
 * met by the Host header.
 */
export function originRefusal(request: Request, port: number): string | undefined {
  const { host } = new URL(request.url);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.get('host') ?? host))
    return 'The editor answers only under its own address on this machine.';
  const site = request.headers.get('sec-fetch-site');
  const path = new URL(request.url).pathname;
  if (!path.startsWith('/api/')) return undefined;
  if (site !== null && site !== 'same-origin') return 'Another site asked for this. The editor refuses it.';
  const origin = request.headers.get('origin');
  if (origin !== null && !hosts.some((known) => origin === `http://${known}`))
    return 'Another site asked for this. The editor refuses it.';
  if (request.headers.get(bridgeHeader) === null) return 'The editor answers only to its own pages.';
  return undefined;
}
