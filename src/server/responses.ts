/** Responses for one visitor: never cached, never indexed, and never sent on as a referrer. */
const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
} as const;

export const htmlResponse = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });

export const textResponse = (text: string, status: number, more: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

export const jsonResponse = (data: unknown, status = 200): Response =>
  Response.json(data, { status, headers });

/** Sends the browser to an address of this site, by GET. */
export const seeOther = (path: string, more: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...headers, Location: path, ...more } });

export const wrongMethod = (allowed: string): Response =>
  textResponse('This address does not work that way.', 405, { Allow: allowed });

export const wantsJson = (request: Request): boolean =>
  (request.headers.get('accept') ?? '').includes('application/json');
