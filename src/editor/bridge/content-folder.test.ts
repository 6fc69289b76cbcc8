import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListedFile } from '#editor/change.ts';
import { TestBridge } from '../../../tests/support/test-bridge.ts';

let bridge: TestBridge;

beforeEach(() => {
  bridge = new TestBridge();
});
afterEach(() => bridge.content.remove());

describe('the bridge refuses', () => {
  const tricks = [
    'secret.mdx',
    '../secret.mdx',
    'content/../secret.mdx',
    'content/conditions/../../secret.mdx',
    'content/conditions/..\\..\\secret.mdx',
    '/etc/passwd',
    'content/conditions/%2e%2e/secret.mdx',
    'content/conditions/x\0.mdx',
    'content/conditions/.hidden.mdx',
    'content/conditions/deep/page.mdx',
    'content/secret.yaml',
    'content/package.json',
    'content/conditions/run.sh',
    'content/conditions/page.html',
    'content/conditions/Page Name.mdx',
    'file:///etc/passwd',
    '',
  ];

  test.each(tricks)('to write %j', async (path) => {
    const before = bridge.everything();
    expect((await bridge.change({ path, base: null, text: 'x', picture: 'eA==' }))[0]).toBe(403);
    expect((await bridge.change({ path, base: null, remove: true }))[0]).toBe(403);
    expect(bridge.everything()).toEqual(before);
  });

  test.each(tricks)('to read %j', async (path) => {
    const answer = await bridge.ask(`/api/file?path=${encodeURIComponent(path)}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Secret');
  });

  test('a link that leads out of the folder: the file, and the folder above it', async () => {
    symlinkSync(
      join(bridge.content.base, 'secret.mdx'),
      join(bridge.content.dir, 'conditions', 'linked.mdx'),
    );
    mkdirSync(join(bridge.content.base, 'outside'));
    writeFileSync(join(bridge.content.base, 'outside', 'far.mdx'), bridge.read('secret.mdx'));
    writeFileSync(join(bridge.content.dir, 'keep'), '');
    const list = async () => JSON.stringify(await (await bridge.ask('/api/content')).json());
    expect(await list()).not.toContain('Secret');
    expect((await bridge.ask('/api/file?path=content/conditions/linked.mdx')).status).toBe(404);
    expect((await bridge.change({ path: 'content/conditions/linked.mdx', base: null, text: 'x' }))[0]).toBe(
      403,
    );
    const articles = join(bridge.content.dir, 'articles');
    for (const name of readdirSync(articles))
      mkdirSync(join(bridge.content.base, 'kept', name), { recursive: true });
    rmSync(articles, { recursive: true });
    symlinkSync(join(bridge.content.base, 'outside'), articles);
    expect(await list()).not.toContain('Secret');
    expect((await bridge.ask('/api/file?path=content/articles/far.mdx')).status).toBe(404);
    expect((await bridge.change({ path: 'content/articles/new.mdx', base: null, text: 'x' }))[0]).toBe(403);
    expect(readdirSync(join(bridge.content.base, 'outside'))).toEqual(['far.mdx']);
    expect(bridge.read('secret.mdx')).toBe('---\ntitle: Secret\n---\n');
  });
});

test('a picture whose name a Mac wrote with letters and accents apart is listed, read and deleted', async () => {
  const name = 'Rücken.png';
  const path = `content/conditions/${name.normalize('NFC')}`;
  const place = join(bridge.content.dir, 'conditions', name.normalize('NFD'));
  writeFileSync(place, 'bytes');
  const { files } = (await (await bridge.ask('/api/content')).json()) as { files: ListedFile[] };
  const listed = files.find((file) => file.path === path);
  const answer = await bridge.ask(`/api/file?path=${encodeURIComponent(path)}`);
  expect(await answer.text()).toBe('bytes');
  expect((await bridge.change({ path, base: listed?.hash ?? '', remove: true }))[0]).toBe(200);
  expect(existsSync(place)).toBe(false);
});
