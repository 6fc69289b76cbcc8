/** Addresses under which this site is known. Nothing that a request says can add to them. */
export function knownOrigins(
  { siteUrl, host, port }: { siteUrl: string | undefined; host: string; port: number },
  website: string | undefined,
): ReadonlySet<string> {
  const isLocal = ['localhost', '127.0.0.1', '::1'].includes(host);
  const own = host.includes(':') ? `[${host}]` : host;
  return new Set([
    ...[siteUrl, website].flatMap((url) => (url === undefined ? [] : [new URL(url).origin])),
    ...(isLocal ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`] : []),
    ...(own === '0.0.0.0' || own === '[::]' ? [] : [`http://${own}:${port}`]),
  ]);
}

/**
 * Whether a form was sent from a page of this site. Browsers say so in Origin, older ones in Referer.
 * @param mustSay whether a request that says neither is refused; no browser sends a form so
 */
export function isFromHere(request: Request, origins: ReadonlySet<string>, mustSay: boolean): boolean {
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin !== null) return origins.has(origin);
  const referer = headers.get('referer');
  if (referer !== null) return origins.has(URL.parse(referer)?.origin ?? '');
  return !mustSay;
}
