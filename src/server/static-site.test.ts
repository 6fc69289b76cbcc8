import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPath } from '../../tests/support/ask-path.ts';
import { redirectTable } from '#lib/redirects.ts';
import { replaceFile } from '#publishing/write-files.ts';
import { staticSite } from '#server/static-site.ts';

const moved = [
  { from: '/2019/05/Neck/', to: '/neck/' },
  { from: '/?p=12', to: '/neck/' },
  { from: '/old.html', to: '/' },
];
const folder = mkdtempSync(join(tmpdir(), 'static-site-'));
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'neck'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '404.html'), 'not here');
  mkdirSync(join(folder, 'es', 'not-found'), { recursive: true });
  writeFileSync(join(folder, 'es', 'not-found', 'index.html'), 'no está aquí');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'neck', 'index.html'), 'neck pain');
  writeFileSync(join(folder, 'neck', 'index.md'), '# Neck pain…');
  writeFileSync(join(folder, 'llms.txt'), 'All pages…');
  writeFileSync(join(folder, '_redirects'), 'hosts read this');
  writeFileSync(join(folder, '_astro', 'face.abc.woff2'), 'letters');
  writeFileSync(join(folder, '..', 'secret-of-the-test.txt'), 'secret');
  const site = staticSite(folder, redirectTable(moved));
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

const ask = (path: string, method?: string, headers?: Record<string, string>) =>
  askPath(port, path, method, headers);

describe('the served site', () => {
  test('answers an address with its page', async () => {
    expect(await ask('/neck/')).toMatchObject({ status: 200, body: 'neck pain' });
  });

  test('sends an address without its closing slash to the one with it, with its query', async () => {
    const { status, headers } = await ask('/neck?q=stiff');
    expect([status, headers['location']]).toEqual([301, '/neck/?q=stiff']);
  });

  test('answers what is not there with its own page and 404', async () => {
    expect(await ask('/nowhere/')).toMatchObject({ status: 404, body: 'not here' });
    expect(await ask('/es/nowhere/')).toMatchObject({ status: 404, body: 'no está aquí' });
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

  test.each([
    ['/2019/05/neck', '/neck/'],
    ['/2019/05/NECK/?utm=mail', '/neck/?utm=mail'],
    ['/?p=12', '/neck/'],
    ['/old.html', '/'],
  ])('sends the old address %s on for good', async (path, target) => {
    const { status, headers } = await ask(path);
    expect([status, headers['location']]).toEqual([301, target]);
  });

  test('shows the front page where no old address is requested', async () => {
    expect((await ask('/?p=99')).status).toBe(200);
  });

  test('sends an old address on only for those who read, and leaves what is sent to it alone', async () => {
    expect((await ask('/?p=12', 'HEAD')).status).toBe(301);
    expect([(await ask('/?p=12', 'POST')).status, (await ask('/', 'TRACE')).status]).toEqual([404, 405]);
  });

  test.each(['/Neck/', '/NECK/?q=stiff'])('leads %s, typed in capitals, to the page', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, String(headers['location']).split('?')[0]]).toEqual([301, '/neck/']);
    expect((await ask('/Elbow/')).status).toBe(404);
  });

  test('gives texts with their encoding, and keeps search engines off the Markdown copy of a page', async () => {
    const copy = await ask('/neck/index.md');
    expect(copy.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-robots-tag': 'noindex',
    });
    const list = await ask('/llms.txt');
    expect(list.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(list.headers['x-robots-tag']).toBeUndefined();
    expect((await ask('/neck/')).headers['x-robots-tag']).toBeUndefined();
  });

  test.each([
    '/_redirects',
    '/%5Fredirects',
    '/_Redirects',
    '//_redirects',
    '/./_redirects',
    '/neck/../_redirects',
    '/_redirects?x',
  ])('%s shows nobody the file that is meant for hosts', async (path) => {
    expect((await ask(path)).body).not.toContain('hosts read this');
  });

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
    const head = await ask('/neck/', 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '9']);
  });

  test('shows a page whole, however often it is replaced meanwhile', { timeout: 60_000 }, async () => {
    const file = join(folder, 'index.html');
    let isOver = false;
    const torn: string[] = [];
    await replaceFile(file, 'end');
    const view = async () => {
      while (!isOver) {
        const { headers, body } = await ask('/');
        if (Number(headers['content-length']) !== body.length || !/^(word )*end$/.test(body))
          torn.push(body.slice(-20));
      }
    };
    const views = Array.from({ length: 8 }, view);
    for (let time = 0; time < 100; time += 1) await replaceFile(file, `${'word '.repeat(time % 37)}end`);
    isOver = true;
    await Promise.all(views);
    expect(torn).toEqual([]);
  });

  test('answers HEAD without a body', async () => {
    expect(await ask('/nowhere/', 'HEAD')).toMatchObject({ status: 404, body: '' });
  });
});
