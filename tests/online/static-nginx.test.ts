import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { securityHeaders } from '#lib/response-headers.ts';
import { checkOnline } from '#online/check-online.ts';
import { isNoReply } from '#online/network.ts';
import { publicNetwork } from '#online/public-network.ts';
import { askServer } from '../support/ask-server.ts';
import { hasBrotliStatic } from '../support/nginx.ts';
import { addressesOf, forbiddenInlines } from '../support/page-links.ts';
import { crawl, isInside, serveStaticSite } from '../support/static-site.ts';
import { listFiles } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';
import type { StaticBuild } from '../support/static-build.ts';

/** The made-up practice as a static site, served by nginx with the example configuration. */
let build: StaticBuild;
let site: string;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => ({ build, site, stop } = await serveStaticSite()), 240_000);
afterAll(() => stop?.());

describe('a static site', () => {
  it('is one folder without a server, with rules for hosts and files that were compressed before', () => {
    const files = listFiles(build.folder);
    expect(files).toEqual(expect.arrayContaining(['404.html', '_headers', '_redirects', 'index.html']));
    const texts = files.filter((file) => /\.(html|js|css|svg|xml|json|md|txt|webmanifest)$/.test(file));
    const bare = texts.filter((file) => !files.includes(`${file}.br`) || !files.includes(`${file}.gz`));
    expect([texts.length > 40, bare]).toEqual([true, []]);
    expect(files.filter((file) => /\.(ts|mjs|db)$|^server\/|page-templates/.test(file))).toEqual([]);
  });

  it('says that comments are left out, and that no page speaks of them any more', () => {
    expect(build.says).toContain('A host of files takes no comments, so they are left out.');
    expect(build.says).not.toContain('These pages speak of comments');
  });

  it('leads nowhere that is not there, in links, pictures, scripts and forms', async () => {
    const pages = await crawl(site);
    expect(pages.size).toBeGreaterThan(15);
    const addresses = new Map<string, string>();
    for (const [path, root] of pages)
      for (const address of addressesOf(root).filter(isInside)) {
        const { pathname } = new URL(address, site + path);
        addresses.set(pathname, path);
      }
    const wrong: string[] = [];
    for (const [address, page] of addresses) {
      const { status } = await askServer(site + address);
      if (status !== 200) wrong.push(`${page} leads to ${address}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has no form but those of the search, no address of a server, and a policy that allows what a page holds', async () => {
    for (const [path, root] of await crawl(site)) {
      const forms = root.querySelectorAll('form').map((form) => form.getAttribute('action'));
      const served = addressesOf(root).filter((address) => /^\/(comments|desk|healthz|status)/.test(address));
      expect([path, forms.filter((action) => action !== '/search/'), served]).toEqual([path, [], []]);
      expect([path, forbiddenInlines(root)]).toEqual([path, []]);
    }
  });
});

it('shows a stranger nothing wrong, but that it is tried under another address without encryption', async () => {
  const mail = { resolveMx: async () => ['mail.massage.test'], resolveTxt: async () => ['v=spf1 -all'] };
  const results = await checkOnline(site, { ...publicNetwork(), ...mail });
  const wrong = isNoReply(results) ? [results] : results.filter(({ state }) => state === 'bad');
  expect(wrong).toEqual([
    { topic: 'Certificate', state: 'bad', words: expect.stringContaining('http://') as string },
    { topic: 'Search engines', state: 'bad', words: expect.stringContaining('robots.txt names') as string },
    { topic: 'Search engines', state: 'bad', words: expect.stringContaining('(canonical)') as string },
    { topic: 'Sitemap', state: 'bad', words: expect.stringContaining('lead elsewhere') as string },
  ]);
});

describe('nginx with the example configuration', () => {
  const page = '/conditions/other-pain/';
  const fileOf = (path: string) => readFileSync(join(build.folder, path));

  it.each([
    ['gzip', 'gz', gunzipSync] as const,
    ...(hasBrotliStatic() ? [['br', 'br', brotliDecompressSync] as const] : []),
  ])('sends what the build compressed for whoever takes %s', async (encoding, ending, unpack) => {
    const { headers, body } = await askServer(site + page, { 'Accept-Encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(unpack(body)).toEqual(fileOf(`${page}index.html`));
    expect(headers['content-length']).toBe(
      String(statSync(join(build.folder, `${page}index.html.${ending}`)).size),
    );
  });

  it('sends the plain file to whoever takes nothing compressed', async () => {
    const { headers, body } = await askServer(site + page);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toEqual(fileOf(`${page}index.html`));
  });

  it.each([
    ['/', 200],
    ['/no-such-page/', 404],
    ['/category/massage', 301],
    ['/robots.txt', 200],
  ])('gives %s all headers of the site (%i)', async (path, status) => {
    const response = await askServer(site + path);
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect([name, response.headers[name.toLowerCase()]]).toEqual([name, value]);
    expect(response.headers.server).toBe('nginx');
  });

  it('gives what `_headers` gives on other hosts', async () => {
    const rules = fileOf('_headers').toString().trim().split('\n\n');
    const pathFor: Record<string, string> = {
      '/*': '/',
      '/_astro/*': `/_astro/${listFiles(join(build.folder, '_astro')).find((file) => file.endsWith('.js'))}`,
      '/*/index.md': `${page}index.md`,
    };
    expect(rules).toHaveLength(Object.keys(pathFor).length);
    for (const rule of rules) {
      const [path = '', ...lines] = rule.split('\n');
      const { status, headers } = await askServer(site + (pathFor[path] ?? ''));
      expect([path, status]).toEqual([path, 200]);
      for (const line of lines) {
        const [, name = '', value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
      }
    }
  });

  it('sends every old address on in one step, and keeps the rules for other hosts to itself', async () => {
    const redirects = readRedirects(loadContent(sites.second.contentDir));
    expect(redirects.length).toBeGreaterThan(4);
    for (const { from, to } of redirects) {
      const { status, headers } = await askServer(site + from);
      expect([from, status, headers.location]).toEqual([from, 301, to]);
      expect((await askServer(site + to)).status).toBe(200);
    }
    for (const hidden of ['/_redirects', '/_headers', '/.nojekyll'])
      expect((await askServer(site + hidden)).status).toBe(404);
    const { status, headers } = await askServer(`${site}/conditions`);
    expect([status, headers.location]).toEqual([301, '/conditions/']);
  });

  it('sends the site’s own page where there is nothing', async () => {
    const { status, headers, body } = await askServer(`${site}/no/such/page/`);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toEqual(fileOf('404.html'));
  });

  it('lets files that are named by their content be stored for good, and asks anew for the rest', async () => {
    const script = listFiles(join(build.folder, '_astro')).find((file) => file.endsWith('.js'));
    const cacheOf = async (path: string) => (await askServer(site + path)).headers['cache-control'];
    expect(await cacheOf(`/_astro/${script}`)).toBe('public, max-age=31536000, immutable');
    for (const path of [page, '/pagefind/names.json', '/sitemap-0.xml', '/no-such-page/'])
      expect([path, await cacheOf(path)]).toEqual([path, 'no-cache']);
  });

  it('sends nothing again that the browser has, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip', ...(hasBrotliStatic() ? ['br'] : [])]) {
      const ask = (more: Record<string, string> = {}) =>
        askServer(site + page, { 'Accept-Encoding': encoding, ...more });
      const { etag = '', 'last-modified': modified = '' } = (await ask()).headers;
      const replies = [
        await ask({ 'If-None-Match': etag }),
        await ask({ 'If-Modified-Since': modified }),
        await ask({ 'If-None-Match': '"other"' }),
      ];
      expect([encoding, replies.map(({ status }) => status)]).toEqual([encoding, [304, 304, 200]]);
      expect(replies[0]?.body).toHaveLength(0);
    }
  });

  it('sends a part of a file to whoever asks for one', async () => {
    const path = '/icon-512.png';
    const whole = fileOf(path);
    const part = await askServer(site + path, { Range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.length}`);
    expect(part.body).toEqual(whole.subarray(10, 20));
    expect((await askServer(site + path, { Range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  it.each([
    ['/site.webmanifest', 'application/manifest+json'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/conditions/other-pain/index.md', 'text/markdown; charset=utf-8'],
    ['/pagefind/names.json', 'application/json; charset=utf-8'],
    ['/feed.xml', 'text/xml; charset=utf-8'],
  ])('says what %s is: %s', async (path, type) => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers } = await askServer(site + path, { 'Accept-Encoding': encoding });
      expect([path, headers['content-type']]).toEqual([path, type]);
    }
  });
});
