import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { Publisher } from '#publishing/publisher.ts';
import { type SiteFacts, readSiteFacts } from '#publishing/site-facts.ts';
import { openStore } from '#store/open-store.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { buildSite } from '../support/build-sites.ts';
import { sites } from '../support/sites.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'site-comments-'));
const published = resolve('dist', 'test', 'published');
const built = resolve('dist', 'test', 'built-later');
let store: CommentStore;
let publisher: Publisher;
let facts: SiteFacts;

const page = '/conditions/test-pain/';
const fileIn = (root: string, file: string) => readFileSync(join(root, 'client', file));

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', dataDir);
  for (const folder of [published, built]) rmSync(folder, { recursive: true, force: true });
  cpSync(sites.second.outDir, published, { recursive: true });
  store = await openStore();
  facts = readSiteFacts(published);
  const render = screenRenderer(await loadPageHandler(published));
  publisher = new Publisher({ root: published, facts, comments: store, render });
  await publish(60);
  await publisher.publish(page);
  await buildSite({ ...sites.second, outDir: built }, { DATA_DIR: dataDir });
}, 180_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await store.database.close();
  for (const folder of [dataDir, published, built]) rmSync(folder, { recursive: true, force: true });
});

/** Where the links of a page lead, without their fragments. */
const linksIn = (html: string) => [...html.matchAll(/href="([^"#]*)/g)].map(([, path]) => path);

/** Takes in and approves so many comments, the first with an answer and hostile words. */
async function publish(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const words = number === 0 ? '</comment-region><script>alert(1)</script>\n\nA & B' : `Comment ${number}.`;
    const incoming = {
      id: `c${number}`,
      page,
      parent: undefined,
      name: `Reader ${number}`,
      email: undefined,
    };
    await store.receive({ ...incoming, words, sender: `s${number}` }, [], () => ({
      state: 'pending',
      reasons: [],
    }));
    await store.decide(`c${number}`, 1, { action: 'approve' });
  }
  await store.decide('c0', 2, { action: 'reply', id: 'r0', name: facts.name, words: 'Thank you.' });
}

describe('what was published while the server ran', () => {
  test.each([
    'conditions/test-pain/index.html',
    'conditions/test-pain/comments/2/index.html',
    'comments.xml',
  ])('is the same in the next full build, with its precompressed files: %s', (file) => {
    for (const ending of ['', '.br', '.gz'])
      expect(fileIn(built, file + ending).equals(fileIn(published, file + ending)), file + ending).toBe(true);
  });

  test('is named as a feed in the head of each page', () => {
    const link = /<link rel="alternate" type="application\/rss\+xml"[^>]*href="\/comments\.xml"/;
    for (const file of ['index.html', 'conditions/test-pain/index.html'])
      expect(fileIn(published, file).toString()).toMatch(link);
  });

  test('leaves every other page as it was built', () => {
    for (const { path } of facts.pages.filter((other) => other.path !== page)) {
      const file = `${path}index.html`;
      expect(fileIn(published, file).equals(fileIn(sites.second.outDir, file)), path).toBe(true);
    }
  });

  test('stands oldest first, 50 to a page, each part leading to the others', () => {
    const first = fileIn(published, 'conditions/test-pain/index.html').toString();
    const second = fileIn(published, 'conditions/test-pain/comments/2/index.html').toString();
    const ids = (html: string) => [...html.matchAll(/<article[^>]* id="comment-(\w+)"/g)].map(([, id]) => id);
    expect(ids(first).slice(0, 3)).toEqual(['c0', 'r0', 'c1']);
    expect([ids(first).length, ids(second).length]).toEqual([50, 11]);
    expect(linksIn(first)).toContain('/conditions/test-pain/comments/2/');
    expect(linksIn(second)).toContain('/conditions/test-pain/');
    expect(second.includes('<meta name="robots" content="noindex')).toBe(true);
  });

  test('is text, whatever it says, and its page keeps to its policy', () => {
    const html = fileIn(published, 'conditions/test-pain/index.html').toString();
    expect(html.match(/<\/comment-region>/g)).toHaveLength(1);
    expect(html.includes('&lt;/comment-region&gt;&lt;script&gt;alert(1)')).toBe(true);
    expect(html.includes('<script>alert(1)')).toBe(false);
  });
});

test('a part that has no comments left is taken away', async () => {
  for (let number = 40; number < 60; number += 1) await store.erase(`c${number}`);
  await publisher.publish(page);
  expect(() => fileIn(published, 'conditions/test-pain/comments/2/index.html')).toThrow('ENOENT');
  const html = fileIn(published, 'conditions/test-pain/index.html').toString();
  expect(linksIn(html).filter((link) => link?.includes('comments/2'))).toEqual([]);
});

describe('a page that takes comments', () => {
  test('says so, and a page whose owner wants none does not', () => {
    const titles = facts.pages.map(({ path }) => path);
    expect(titles).toContain(page);
    expect(titles.every((path) => /^\/(conditions|therapies|articles)\//.test(path))).toBe(true);
  });

  test('cannot be asked for its screens by address', async () => {
    const handler = await loadPageHandler(published);
    await expect(screenRenderer(handler)('notice', undefined as never)).rejects.toThrow(
      'cannot be rendered (404)',
    );
  });
});
