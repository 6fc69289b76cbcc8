import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { handleRequest } from '#editor/bridge/handle-request.ts';
import { TestBridge, openDoor } from '../../../tests/support/test-bridge.ts';
import { replace } from '../../../tests/support/write-content.ts';

const page = 'content/conditions/test-pain.mdx';
let bridge: TestBridge;

beforeEach(() => {
  bridge = new TestBridge();
});
afterEach(() => bridge.content.remove());

describe('the bridge writes', () => {
  test('a page that is good, and nothing beside it', async () => {
    const [status] = await bridge.change(bridge.edited(page, replace('title: Test pain', 'title: New name')));
    expect(status).toBe(200);
    expect(bridge.read(page)).toContain('title: New name\n');
    expect(
      readdirSync(join(bridge.content.dir, 'conditions')).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });

  test('line ends and the mark before the text as the file has them', async () => {
    const windows = `\uFEFF${bridge.read(page).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(bridge.content.base, page), windows);
    const plain = windows.slice(1).replaceAll('\r\n', '\n').replace('title: Test pain', 'title: New name');
    expect(await bridge.change({ path: page, base: bridge.hashOf(page), text: plain })).toEqual([
      200,
      undefined,
    ]);
    expect(bridge.read(page)).toBe(windows.replace('title: Test pain', 'title: New name'));
  });

  test('a picture that is what its name says', async () => {
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .webp()
      .toBuffer();
    const path = 'content/pages/room.webp';
    expect((await bridge.change({ path, base: null, picture: bytes.toString('base64') }))[0]).toBe(200);
    const sent = await bridge.ask(`/api/file?path=${encodeURIComponent(path)}`);
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true);
    expect(sent.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('a picture without the place and the person that its metadata names', async () => {
    const bytes = await sharp({ create: { width: 4, height: 2, channels: 3, background: '#fff' } })
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '42/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();
    const path = 'content/pages/room.jpg';
    expect((await bridge.change({ path, base: null, picture: bytes.toString('base64') }))[0]).toBe(200);
    const { exif, format, width } = await sharp(join(bridge.content.base, path)).metadata();
    expect([exif, format, width]).toEqual([undefined, 'jpeg', 4]);
  });

  test('a fix of a page that was wrong in two ways, step by step', async () => {
    const wrong = inTwoWays(bridge.read(page));
    writeFileSync(join(bridge.content.base, page), wrong);
    const half = wrong.replace(
      'summary: Short',
      'summary: A sentence that is long enough for the check of this page.',
    );
    expect((await bridge.change({ path: page, base: bridge.hashOf(page), text: half }))[0]).toBe(200);
  });
});

const inTwoWays = (text: string) =>
  text.replace(/^summary: .*$/m, 'summary: Short').replace(/^canHelp: .*$/m, 'canHelp: Short');

describe('the bridge refuses', () => {
  test('a page with mistakes: all of them, by label, with the fix', async () => {
    const before = bridge.everything();
    const [status, message] = await bridge.change(bridge.edited(page, inTwoWays));
    expect(status).toBe(422);
    expect(message).toContain('Test pain, “Summary” is too short: write at least 50 characters.');
    expect(message).toContain('Test pain, “What massage can do” is too short: write at least 20 characters.');
    expect(bridge.everything()).toEqual(before);
  });

  test('a text that would break the page, with the words around it', async () => {
    const [status, message] = await bridge.change(
      bridge.edited(page, replace('None are known.', 'None { are known.')),
    );
    expect(status).toBe(422);
    expect(message).toContain('Test pain, near “None { are known.”: a brace opens and never closes');
  });

  test('a change made from an older file', async () => {
    const old = bridge.edited(page, replace('title: Test pain', 'title: Mine'));
    writeFileSync(
      join(bridge.content.base, page),
      bridge.read(page).replace('title: Test pain', 'title: Theirs'),
    );
    const [status, message] = await bridge.change(old);
    expect([status, message]).toEqual([409, expect.stringContaining('changed somewhere else')]);
    expect(bridge.read(page)).toContain('title: Theirs');
  });

  test('the second of two changes that two windows make of one version at the same moment', async () => {
    const [mine, theirs] = ['Mine', 'Theirs'].map((title) =>
      bridge.edited(page, replace('title: Test pain', `title: ${title}`)),
    );
    if (mine === undefined || theirs === undefined) throw new Error('Nothing was changed.');
    const answers = await Promise.all([bridge.change(mine), bridge.change(theirs)]);
    expect(answers.map(([status]) => status)).toEqual([200, 409]);
    expect(bridge.read(page)).toContain('title: Mine');
  });

  test('a new page in the place of one that exists, and a change of one that is gone', async () => {
    expect((await bridge.change({ path: page, base: null, text: bridge.read(page) }))[0]).toBe(409);
    const gone = { path: 'content/conditions/gone.mdx', base: 'x', text: bridge.read(page) };
    expect((await bridge.change(gone))[1]).toContain('taken away');
  });

  test.each(['<svg onload="alert(1)"/>', 'not a picture', ''])('%j as a picture', async (words) => {
    const picture = Buffer.from(words).toString('base64');
    for (const name of ['a.png', 'a.webp', 'a.svg'])
      expect((await bridge.change({ path: `content/pages/${name}`, base: null, picture }))[0]).toBe(415);
  });

  test.each([
    ['no JSON', 'x', 400],
    ['no changes', { changes: [] }, 400],
    ['a field that nobody knows', { changes: [{ path: page, base: null, shell: 'ls' }] }, 400],
    ['too much', `{"changes":"${'x'.repeat(17_000_000)}"}`, 413],
  ])('%s', async (_, body, status) => {
    expect((await bridge.ask('/api/change', body)).status).toBe(status);
  });

  test('a form that another site could send without asking', async () => {
    const answer = await bridge.ask('/api/change', JSON.stringify({ changes: [] }), {
      'content-type': 'text/plain',
    });
    expect(answer.status).toBe(415);
  });

  test.each(['//evil.example/', 'https://evil.example/', '/../x/', '/a b/'])(
    'to look at %s, which is no page of this site',
    async (path) => {
      const requested: string[] = [];
      const signOf = async (page: string) => {
        requested.push(page);
        return 'sign';
      };
      const request = new Request(`http://127.0.0.1:4322/api/page?page=${encodeURIComponent(path)}`);
      const { dir: contentDir } = bridge.content;
      const about = () => ({ title: '', today: '', deskUrl: '', previewUrl: '' });
      expect(await (await handleRequest(request, { contentDir, about, signOf }, openDoor)).json()).toEqual({
        isDraft: false,
      });
      expect(requested).toEqual([]);
    },
  );
});
