import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addComments, writePageTemplate } from '#build/comments-in-pages.ts';
import type { Site } from '#build/site.ts';
import { activateBuild, prepareBuildFolder } from '#publishing/release-folders.ts';
import { openStore } from '#store/open-store.ts';
import { writeStandInSite } from '../../tests/support/stand-in-site.ts';

const page = '/conditions/test-pain/';
let outDir: string;
let dataDir: string;
let warnings: string[];
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'builds-'));
  dataDir = mkdtempSync(join(tmpdir(), 'builds-data-'));
  vi.stubEnv('DATA_DIR', dataDir);
  warnings = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [outDir, dataDir]) rmSync(folder, { recursive: true, force: true });
});

async function publish(id: string, words: string): Promise<void> {
  const store = await openStore();
  const comment = {
    id,
    page,
    parent: undefined,
    name: 'A reader',
    email: 'reader@mail.test',
    words,
    sender: id,
  };
  await store.receive(comment, [], () => ({ state: 'pending', reasons: ['a link'] }));
  await store.decide(id, 1, { action: 'approve' });
  await store.database.close();
}

/** Puts the comments into a build, and makes it the current release. */
async function build(redirects = '', path = page): Promise<ReadonlyMap<string, string>> {
  const root = prepareBuildFolder(outDir);
  writeStandInSite(root);
  const client = join(root, 'client');
  mkdirSync(join(client, path), { recursive: true });
  const html = readFileSync(join(client, page, 'index.html'), 'utf8');
  await writePageTemplate(root, path, html);
  const site = {
    ...{ root, client, content: new Map([['content/redirects.yaml', redirects]]) },
    practice: { name: 'Test', therapist: { name: 'Tester' }, comments: { replies: [] } },
    entries: [{ collection: 'conditions', slug: path.split('/')[2], path, title: 'Test pain', data: {} }],
    logger: { info: () => undefined, warn: (words: string) => warnings.push(words) },
  } as unknown as Site;
  const rendered = await addComments(site);
  activateBuild(outDir);
  return rendered;
}

test('a store that cannot be read costs a build the new comments, and nothing else', async () => {
  await publish('a1', 'Is heat better?');
  expect((await build()).get(page)).toContain('Is heat better?');
  await publish('b2', 'Or ice?');
  writeFileSync(join(dataDir, 'comments.db'), 'This is no database any more.'.repeat(1000));
  for (const again of [1, 2]) {
    const html = (await build()).get(page);
    expect(html, `build ${again}`).toContain('Is heat better?');
    expect(html).not.toContain('Or ice?');
    expect(readFileSync(join(outDir, 'client', 'comments.xml'), 'utf8')).toContain('Is heat better?');
  }
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toMatch(/pages show those of the last build, and no newer ones: .*comments\.db/);
});

test.each([
  ['that does not answer', 'postgres://nobody@127.0.0.1:1/comments', /cannot be reached/],
  ['whose address is none', 'comments.example', /COMMENTS_STORE_URL is no address/],
])('nor does one %s', async (_, url, reason) => {
  await publish('a1', 'Is heat better?');
  await build();
  vi.stubEnv('COMMENTS_STORE_URL', url);
  expect((await build()).get(page)).toContain('Is heat better?');
  expect(warnings).toEqual([expect.stringMatching(reason)]);
});

test('nor does one that another program holds, and the next build has what is new', async () => {
  await publish('a1', 'Is heat better?');
  await build();
  await publish('b2', 'Or ice?');
  const holder = new DatabaseSync(join(dataDir, 'comments.db'));
  holder.exec('BEGIN EXCLUSIVE');
  const html = (await build()).get(page);
  expect(html).toContain('Is heat better?');
  expect(html).not.toContain('Or ice?');
  expect(warnings).toEqual([expect.stringMatching(/is held by another program/)]);
  holder.close();
  expect((await build()).get(page)).toContain('Or ice?');
  expect(warnings).toHaveLength(1);
});

test('they follow a page to its new address meanwhile', async () => {
  await publish('a1', 'Is heat better?');
  await build();
  writeFileSync(join(dataDir, 'comments.db'), 'This is no database any more.'.repeat(1000));
  const moved = '/conditions/moved/';
  const rendered = await build(`- from: ${page}\n  to: ${moved}\n`, moved);
  expect(rendered.get(moved)).toContain('Is heat better?');
});

test('what a release saves of a comment is what its page shows', async () => {
  await publish('a1', 'Is heat better?');
  await build();
  const folder = join(outDir, 'server', 'published-comments');
  const saved = readFileSync(join(folder, `${encodeURIComponent(page)}.json`), 'utf8');
  expect(saved).toContain('Is heat better?');
  expect(saved).not.toMatch(/mail\.test|a link/);
});

test('the first build with such a store has no comments, and is whole', async () => {
  writeFileSync(join(dataDir, 'comments.db'), 'This is no database.'.repeat(1000));
  expect(await build()).toEqual(new Map());
  expect(existsSync(join(outDir, 'client', 'comments.xml'))).toBe(true);
  expect(warnings).toHaveLength(1);
});
