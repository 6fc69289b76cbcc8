import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticSite } from '#server/static-site.ts';

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'static-site-'));
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'neck'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'neck', 'index.html'), 'neck pain');
  writeFileSync(join(folder, '_astro', 'face.abc.woff2'), 'letters');
  writeFileSync(join(folder, '..', 'secret-of-the-test.txt'), 'secret');
  const site = staticSite(folder, (incoming, response, next) => {
    if (incoming.url !== '/status.json') return next();
    response.end('{"status":"ok"}');
  });
  server = createServer(site).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(join(folder, '..', 'secret-of-the-test.txt'));
});

/** Asks with the path exactly as given: no client-side cleaning. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the served site', () => {
  test('answers an address with its page', async () => {
    expect(await ask('/neck/')).toMatchObject({ status: 200, body: 'neck pain' });
  });

  test('sends an address without its closing slash to the one with it, questions kept', async () => {
    const { status, headers } = await ask('/neck?q=stiff');
    expect([status, headers['location']]).toEqual([301, '/neck/?q=stiff']);
  });

  test('answers what is not there with its own page and 404', async () => {
    expect(await ask('/nowhere/')).toMatchObject({ status: 404, body: 'not here' });
  });

  test('hands what is no file to the routes that run on demand', async () => {
    expect(await ask('/status.json')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  test('shows a page that was replaced while it runs', async () => {
    await ask('/');
    writeFileSync(join(folder, 'index.html'), 'a new and longer home');
    expect((await ask('/')).body).toBe('a new and longer home');
  });

  test('keeps files named by their content for a year, and asks about pages each time', async () => {
    expect((await ask('/_astro/face.abc.woff2')).headers['cache-control']).toContain(
      'max-age=31536000, immutable',
    );
    expect((await ask('/neck/')).headers['cache-control']).toBe('no-cache');
  });

  test.each(['/', '/neck/', '/nowhere/', '/neck', '/status.json'])(
    '%s cannot be framed or sniffed',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    },
  );

  test.each([
    '/../secret-of-the-test.txt',
    '/%2e%2e/secret-of-the-test.txt',
    '/neck/..%2f..%2fsecret-of-the-test.txt',
    '/..\\secret-of-the-test.txt',
    '/%00',
    '/%',
  ])('%s does not lead out of the folder', async (path) => {
    const { status, body } = await ask(path);
    expect(body).not.toContain('secret');
    expect(status).toBeGreaterThanOrEqual(301);
    expect(status).toBeLessThan(500);
  });

  test.each(['//evil.example/x', '/\\evil.example/x', '/\\/evil.example', 'http://evil.example/neck'])(
    '%s is not sent on to another host',
    async (path) => {
      const { headers } = await ask(path);
      expect(String(headers['location'] ?? '/')).toMatch(/^\/(?![/\\])/);
    },
  );

  test('hides what is half written', async () => {
    writeFileSync(join(folder, 'neck', '.index.html.1-1.new'), 'half a pa');
    for (const path of ['/neck/.index.html.1-1.new', '/neck/%2eindex.html.1-1.new'])
      expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
    expect((await ask('/neck/?q=/.new')).status).toBe(200);
  });

  test('says so where a page has not changed, and keeps its length to itself', async () => {
    const { headers } = await ask('/neck/');
    const again = await ask('/neck/', 'GET', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(await ask('/neck/', 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '9' },
    });
  });

  test('answers HEAD without a body', async () => {
    expect(await ask('/nowhere/', 'HEAD')).toMatchObject({ status: 404, body: '' });
  });
});
