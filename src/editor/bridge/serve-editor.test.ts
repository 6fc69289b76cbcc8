import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEditor, serveEditor } from '#editor/bridge/serve-editor.ts';

let editor: RunningEditor;
const base = mkdtempSync(join(tmpdir(), 'serve-editor-'));

beforeAll(async () => {
  mkdirSync(join(base, 'content'));
  mkdirSync(join(base, 'app'));
  writeFileSync(join(base, 'app', 'form.html'), 'forms');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  const about = { title: 'The practice', today: '', deskUrl: '', previewUrl: '' };
  editor = await serveEditor(join(base, 'app'), { contentDir: join(base, 'content'), about: () => about });
});
afterAll(async () => {
  await editor.stop();
  rmSync(base, { recursive: true });
});

/** Asks with headers exactly as given, as a browser that was tricked would send them. */
function ask(path: string, headers: Record<string, string>, host = '127.0.0.1'): Promise<[number, string]> {
  const { port } = new URL(editor.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, headers, setHost: !('host' in headers) }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => resolve([answer.statusCode ?? 0, body]));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const own = { 'x-editor': '1' };

test('its own page gets an answer', async () => {
  const [status, body] = await ask('/api/about', own);
  expect([status, JSON.parse(body)]).toEqual([200, expect.objectContaining({ title: 'The practice' })]);
  expect(await ask('/form.html', {})).toEqual([200, 'forms']);
});

test.each([
  ['a name that was bent to this machine (DNS rebinding)', { ...own, host: 'evil.example' }],
  ['such a name with the right port', { ...own, host: `evil.example:4322` }],
  ['another site, cross-site', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { ...own, 'sec-fetch-site': 'same-site' }],
  ['another origin', { ...own, origin: 'https://evil.example' }],
  ['an origin that hides', { ...own, origin: 'null' }],
  ['a form or a picture, which cannot set the header', {}],
])('%s is refused', async (_, headers) => {
  const [status, body] = await ask('/api/about', headers);
  expect(status).toBe(403);
  expect(body).not.toContain('practice');
});

test('a page under a bent name is not even given the forms', async () => {
  expect((await ask('/form.html', { host: 'evil.example' }))[0]).toBe(403);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..\\secret.txt'])(
  '%s does not lead out of the folder',
  async (path) => {
    expect((await ask(path, own))[1]).not.toContain('secret');
  },
);

test('no other machine reaches it', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4')
    .map((address) => address?.address ?? '');
  for (const host of outside) await expect(ask('/form.html', {}, host)).rejects.toThrow('ECONNREFUSED');
  expect(new URL(editor.url).hostname).toBe('127.0.0.1');
});

test('every answer has a policy of its own and may be framed by the editor only', async () => {
  const { headers } = await fetch(`${editor.url}form.html`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-robots-tag')).toBe('noindex');
});
