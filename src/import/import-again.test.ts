import { rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { type ImportFixture, makeImportFixture } from '../../tests/support/import-fixture.ts';
import { wxr } from '../../tests/support/wxr-makers.ts';

let site: ImportFixture;

beforeEach(async () => {
  site = await makeImportFixture('content');
});
afterEach(() => site.end());

const problems = () => formatProblems(checkContent(loadContent(site.contentDir), '2026-11-28').problems);

describe('again and again', () => {
  const text = wxr([
    { id: 1, content: 'One.', comments: [{ id: 1 }, { id: 2, parent: 1 }] },
    { id: 2, type: 'page', slug: 'b', title: 'Page b' },
  ]);

  test('a second run changes nothing, and its report is the same', async () => {
    const first = await site.run(text);
    const before = site.snapshot();
    expect(first.changes).toMatchObject({ drafts: 2, comments: 2 });
    const second = await site.run(text);
    expect(second.changes).toEqual({ drafts: 0, pictures: 0, redirects: 0, comments: 0 });
    expect(site.snapshot()).toEqual(before);
    expect(second.report).toEqual(first.report);
  });

  test('what the owner wrote or published since stays', async () => {
    await site.run(text);
    const own = site.read('content/articles/a-post.mdx').replace('One.', 'My words.');
    writeFileSync(join(site.contentDir, 'articles/a-post.mdx'), own);
    await site.run(text);
    expect(site.read('content/articles/a-post.mdx')).toBe(own);
  });

  test('a page that the owner deleted does not come back, and nothing is wrong with its addresses', async () => {
    await site.run(text);
    unlinkSync(join(site.contentDir, 'articles/a-post.mdx'));
    expect(problems()).toBe('');
    const { report, changes } = await site.run(text);
    expect(changes.drafts).toBe(0);
    expect(report.items[0]).toMatchObject({ outcome: 'deleted', file: 'content/articles/a-post.mdx' });
    expect(problems()).toBe('');
  });

  test('a later export adds what is new', async () => {
    await site.run(text);
    const more = wxr([
      { id: 3, slug: 'a-post', title: 'A post' },
      { id: 1, content: 'One.' },
    ]);
    const { changes } = await site.run(more);
    expect(changes).toMatchObject({ drafts: 1, comments: 0 });
    expect(site.read('content/articles/a-post-2.mdx')).toContain('title: A post (2019)');
  });

  test.each([0, 1, 2])('a run that broke off after %i comments goes on', async (count) => {
    let opened = 0;
    const store = async () => {
      if (opened++ >= count) throw new Error('The power went out.');
      return site.store();
    };
    const three = wxr(
      [1, 2, 3].map((id) => ({ id, slug: `p${id}`, title: `Post ${id}`, comments: [{ id }] })),
    );
    await expect(site.run(three, { store })).rejects.toThrow('The power went out.');
    const { changes } = await site.run(three);
    expect(changes.comments).toBe(3 - count);
    expect(await (await site.store()).counts()).toMatchObject({ published: 3 });
    const broken = site.snapshot();
    rmSync(site.contentDir, { recursive: true });
    await site.end();
    site = await makeImportFixture('content');
    await site.run(three);
    expect(site.snapshot()).toEqual(broken);
  });

  test('a dry run works everything out and writes nothing', async () => {
    const before = site.snapshot();
    const { report, changes } = await site.run(text, { isDryRun: true });
    expect(site.snapshot()).toEqual(before);
    expect(await (await site.store()).counts()).toMatchObject({ published: 0, pending: 0 });
    expect(changes).toMatchObject({ drafts: 2, comments: 0 });
    expect(report).toEqual((await site.run(text)).report);
  });
});

test('redirects of drafts wait, and work once the page is published', async () => {
  await site.run(wxr([{ id: 5, link: 'https://old.test/archives/5' }]));
  const leads = () => readRedirects(loadContent(site.contentDir)).map(({ from, to }) => `${from} ${to}`);
  expect(leads()).not.toContain('/archives/5/ /articles/a-post/');
  expect(leads()).toContain('/feed/ /feed.xml');
  const path = join(site.contentDir, 'articles/a-post.mdx');
  writeFileSync(path, site.read('content/articles/a-post.mdx').replace('draft: true', 'draft: false'));
  expect(leads()).toEqual(
    expect.arrayContaining(
      ['/archives/5/', '/archives/5/amp/', '/archives/5/feed/', '/?p=5'].map(
        (from) => `${from} /articles/a-post/`,
      ),
    ),
  );
});

test('a file that is no export is refused in words, and nothing is written', async () => {
  const before = site.snapshot();
  await expect(site.run('<html><body>Sign in</body></html>')).rejects.toThrow(/no export of WordPress/);
  expect(site.snapshot()).toEqual(before);
});

test('a list of old addresses that holds a mistake is not written to', async () => {
  writeFileSync(join(site.contentDir, 'redirects.yaml'), '- from: /a/\n');
  const before = site.snapshot();
  await expect(site.run(wxr([{}]))).rejects.toThrow(/redirects\.yaml holds a mistake/);
  expect(site.snapshot()).toEqual(before);
});

test('comments below a picture go to the page that shows it; those of what is left out are counted with it', async () => {
  const picture = { type: 'attachment', status: 'inherit', attachmentUrl: 'https://old.test/a.jpg' };
  const { report } = await site.run(
    wxr([
      { id: 1, comments: [{ id: 1, content: 'Below the post.' }] },
      {
        id: 2,
        ...picture,
        slug: 'a',
        title: 'A',
        parent: 1,
        comments: [{ id: 2, content: 'Below the picture.' }],
      },
      { id: 3, ...picture, slug: 'b', title: 'B', comments: [{ id: 3 }] },
      { id: 4, type: 'product', slug: 'c', title: 'C', comments: [{ id: 4 }, { id: 5 }] },
    ]),
  );
  const shown = await (await site.store()).shown('/articles/a-post/');
  expect(shown.map(({ words }) => words)).toEqual(['Below the post.', 'Below the picture.']);
  expect(report.items.map(({ why }) => why)).toEqual([
    undefined,
    'No page that was taken shows it. Its 1 comment went to content/articles/a-post.mdx.',
    'No page that was taken shows it. 1 comment stayed behind with it.',
    expect.stringMatching(/--types product 2 comments stayed behind with it\.$/),
  ]);
});
