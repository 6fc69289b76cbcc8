import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lastingCache, securityHeaders } from '#lib/response-headers.ts';

/** A small site under https on this machine, which a test may spoil. */
export interface SecureSite {
  address: string;
  /** File with the certificate, for programs that are to believe it. */
  certificate: string;
  /** What each path sends. */
  pages: Map<string, SmallPage>;
  headers: Record<string, string>;
  /** Where requests about comments are sent on to; nowhere where it is undefined. */
  comments: string | undefined;
  close: () => Promise<void>;
}

interface SmallPage {
  status?: number;
  headers?: Record<string, string>;
  text?: string;
}

/** Starts the site as it should be, with one page that takes comments. */
export async function openSecureSite(): Promise<SecureSite> {
  const folder = mkdtempSync(join(tmpdir(), 'secure-site-'));
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const words = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '90'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...words, ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = `https://localhost:${(server.address() as AddressInfo).port}`;
  const site: SecureSite = {
    address,
    certificate,
    pages: goodPages(address),
    headers: { ...securityHeaders, 'Cache-Control': 'no-cache' },
    comments: undefined,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
  server.on('request', (incoming, outgoing) => respond(site, incoming, outgoing));
  return site;
}

function respond(
  { pages, headers, comments }: SecureSite,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const path = incoming.url ?? '/';
  if (comments !== undefined && /^\/(comments\/|healthz)/.test(path)) {
    const onward = request(
      comments + path,
      { method: incoming.method, headers: incoming.headers },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
    return;
  }
  const page = pages.get(path) ?? { status: 404, text: 'Nothing here.' };
  outgoing.writeHead(page.status ?? 200, { ...headers, 'Content-Encoding': 'gzip', ...page.headers });
  outgoing.end(page.headers?.['Content-Encoding'] === 'identity' ? page.text : gzipSync(page.text ?? ''));
}

function goodPages(address: string): Map<string, SmallPage> {
  const policy = '<meta http-equiv="content-security-policy" content="default-src \'self\'">';
  const page = (path: string, body: string) => ({
    text: `<!doctype html><html data-scripts="/_astro/a.1234.js"><head><meta charset="utf-8">${policy}<link rel="canonical" href="${address}${path}"></head><body>${body}</body></html>`,
  });
  const form = '<form id="comment-form" method="post" action="/comments/"></form>';
  const list = ['/', '/conditions/', '/conditions/test-pain/', '/contact/'];
  const locations = list.map((path) => `<url><loc>${address}${path}</loc></url>`).join('');
  return new Map<string, SmallPage>([
    ['/', page('/', 'Welcome.')],
    ['/conditions', { status: 301, headers: { Location: '/conditions/' } }],
    ['/conditions/', page('/conditions/', 'All of them.')],
    ['/conditions/test-pain/', page('/conditions/test-pain/', form)],
    ['/contact/', page('/contact/', '<a href="mailto:desk@massage.test">Write to us</a>')],
    ['/robots.txt', { text: `User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap-index.xml\n` }],
    [
      '/sitemap-index.xml',
      { text: `<sitemapindex><sitemap><loc>${address}/sitemap-0.xml</loc></sitemap></sitemapindex>` },
    ],
    ['/sitemap-0.xml', { text: `<urlset>${locations}</urlset>` }],
    ['/_astro/a.1234.js', { headers: { 'Cache-Control': lastingCache }, text: 'a();' }],
  ]);
}
