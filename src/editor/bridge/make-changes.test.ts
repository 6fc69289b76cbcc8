import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { Change } from '#editor/change.ts';
import { TestBridge } from '../../../tests/support/test-bridge.ts';
import { replace } from '../../../tests/support/write-content.ts';

const page = 'content/conditions/test-pain.mdx';
let bridge: TestBridge;

beforeEach(() => {
  bridge = new TestBridge();
});
afterEach(() => bridge.content.remove());

describe('a page that gets another address', () => {
  const text = () => bridge.read(page);
  const moved = (): Change[] => [
    { path: page, base: bridge.hashOf(page), remove: true },
    { path: 'content/conditions/new-pain.mdx', base: null, text: text() },
  ];
  const ask = async (body: object) => {
    const response = await bridge.ask('/api/change', body);
    return (await response.json()) as { question?: string; files?: { path: string }[]; removed?: string[] };
  };

  test('is asked about with all that follows, and nothing is written before the answer', async () => {
    const before = bridge.everything();
    const { question = '' } = await ask({ changes: moved() });
    expect(question).toContain('/conditions/new-pain/ in place of /conditions/test-pain/');
    expect(question).toMatch(/Links to it are changed in \d+ pages: .*“Other pain”/);
    expect(bridge.everything()).toEqual(before);
  });

  test('takes its links, its references and its old address along, and the content is good', async () => {
    const changes = moved();
    const { files = [], removed } = await ask({ changes, confirmed: true });
    expect(removed).toEqual([page]);
    expect(files.length).toBeGreaterThan(2);
    const all = bridge.everything().join('\n');
    expect(all.replaceAll('- from: /conditions/test-pain/', '')).not.toMatch(/\btest-pain\b/);
    expect(bridge.read('content/redirects.yaml')).toContain(
      '- from: /conditions/test-pain/\n  to: /conditions/new-pain/\n',
    );
    expect(checkContent(loadContent(bridge.content.dir)).problems).toEqual([]);
  });
});

describe('a picture that no page has any more', () => {
  const picture = 'content/conditions/old.webp';
  const withPicture = (words: string) => (before: string) =>
    before.replace(/^summary:/m, `picture: { file: ./${words}, alt: A hand on a shoulder }\nsummary:`);

  async function putUp(): Promise<void> {
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .webp()
      .toBuffer();
    for (const name of ['old', 'new', 'waiting'])
      writeFileSync(join(bridge.content.dir, 'conditions', `${name}.webp`), bytes);
    expect(await bridge.change(bridge.edited(page, withPicture('old.webp')))).toEqual([200, undefined]);
  }

  test('goes with the change that replaced it, and one that waits for its page stays', async () => {
    await putUp();
    await bridge.change(bridge.edited(page, replace('./old.webp', './new.webp')));
    expect(existsSync(join(bridge.content.base, picture))).toBe(false);
    expect(existsSync(join(bridge.content.dir, 'conditions/waiting.webp'))).toBe(true);
  });

  test('stays where another page shows it too', async () => {
    await putUp();
    const other = 'content/conditions/other-pain.mdx';
    expect((await bridge.change(bridge.edited(other, replace('./square.png', './old.webp'))))[0]).toBe(200);
    await bridge.change(bridge.edited(page, replace('./old.webp', './new.webp')));
    expect(existsSync(join(bridge.content.base, picture))).toBe(true);
  });
});
