import { createReadStream, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import { addressKey } from '#lib/redirects.ts';
import { readRedirected } from '#import/plan/write-redirects.ts';
import { pathOf } from '#import/plan/list-addresses.ts';
import { importText } from '#import/report/import-text.ts';
import type { ImportResult } from '#import/import-site.ts';
import { readWxr } from '#import/wxr/read-wxr.ts';
import type { WxrItem } from '#import/wxr/wxr-item.ts';
import { type ImportFixture, makeImportFixture } from '../../tests/support/import-fixture.ts';

/** Theme Unit Test Data of the WordPress project, which is public and not part of this one. */
const file = process.env['WORDPRESS_EXPORT'] || findBeside('shared/data/wordpress-export.xml');

/** The nearest folder above this one that has it. */
function findBeside(name: string): string {
  for (let folder = resolve('.'); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (existsSync(path) || folder === dirname(folder)) return path;
  }
}

if (!existsSync(file))
  process.stderr.write(
    `NOT TESTED: the import of a real export. It is not at ${file}; WORDPRESS_EXPORT names another place.\n`,
  );

describe.runIf(existsSync(file))('the theme unit test data of WordPress', () => {
  const source = { name: 'wordpress-export.xml', open: () => createReadStream(file) };
  let site: ImportFixture;
  let first: ImportResult;
  let items: WxrItem[];

  beforeAll(async () => {
    site = await makeImportFixture('content');
    first = await site.run(source);
    const parts = await Array.fromAsync(readWxr(source));
    items = parts.flatMap((part) => (part.kind === 'item' ? [part.item] : []));
  }, 120_000);
  afterAll(() => site.end());

  test('every post and page is a draft that passes the check', () => {
    const { problems, drafts } = checkContent(loadContent(site.contentDir), '2026-11-28');
    expect(formatProblems(problems)).toBe('');
    const readable = items.filter(({ type }) => type === 'post' || type === 'page');
    expect(readable.length).toBeGreaterThan(70);
    const shipped = checkContent(loadContent('content'), '2026-11-28').drafts;
    expect(drafts).toHaveLength(shipped.length + readable.length);
    expect(
      first.report.items.flatMap(({ notes }) => notes).filter(({ text }) => text.startsWith('The check')),
    ).toEqual([]);
  });

  test('the report accounts for each item, in the order of the export', () => {
    expect(first.report.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const unexplained = first.report.items.filter(({ outcome, why }) => outcome !== 'taken' && !why);
    expect(unexplained).toEqual([]);
    const text = importText(first.report);
    for (const { link, title } of first.report.items.map(({ address, title: name }) => ({
      link: address,
      title: name,
    })))
      expect(text).toContain(link === '' ? title : link);
  });

  test('every comment is published, waits or is counted as left, each below the first of its thread', async () => {
    const store = await site.store();
    const counts = first.report.items.flatMap(({ comments }) => comments ?? []);
    const total = (name: keyof (typeof counts)[number]) =>
      counts.reduce((sum, count) => sum + count[name], 0);
    const all = items.flatMap(({ comments }) => comments);
    expect(total('published') + total('waiting') + total('pingbacks') + total('empty')).toBe(all.length);
    expect(await store.counts()).toMatchObject({ published: total('published'), pending: total('waiting') });
    const shown = await store.shown('/articles/template-comments/');
    expect(shown.length).toBeGreaterThan(10);
    const tops = new Set(shown.filter(({ parent }) => parent === undefined).map(({ id }) => id));
    expect(shown.filter(({ parent }) => parent !== undefined && !tops.has(parent))).toEqual([]);
    expect(shown.some(({ parent }) => parent !== undefined)).toBe(true);
  });

  test('no address of a reader is anywhere but in the store, and there only while a comment waits', async () => {
    const emails = [...new Set(items.flatMap(({ comments }) => comments.map(({ email }) => email)))].filter(
      Boolean,
    );
    expect(emails.length).toBeGreaterThan(3);
    const written = Object.values(site.snapshot()).join('\n') + importText(first.report);
    for (const email of emails) expect(written).not.toContain(email);
    const published = await (await site.store()).list('published', 100);
    expect(published.filter(({ email }) => email !== undefined)).toEqual([]);
  });

  test('every address that was public leads on in one step, or is listed as gone', () => {
    const redirected = readRedirected(site.contentDir);
    const gone = new Set(first.report.gone.map(({ from }) => addressKey(from)));
    const same = new Set(
      first.report.items.flatMap(({ file: name = '' }) =>
        addressKey(name.replace(/^content(?:\/pages)?(.*)\.mdx$/, '$1/')),
      ),
    );
    const hidden = ['draft', 'future', 'pending'];
    const old = items
      .filter(({ type, status }) => ['post', 'page', 'attachment'].includes(type) && !hidden.includes(status))
      .flatMap(({ link, id, type }) => [
        pathOf(link) ?? '',
        type === 'attachment' ? `/?attachment_id=${id}` : `/?p=${id}`,
      ]);
    expect(old.length).toBeGreaterThan(200);
    const lost = old.filter((from) => {
      const key = addressKey(from);
      return !redirected.has(key) && !gone.has(key) && !same.has(key);
    });
    expect(lost).toEqual([]);
    for (const to of redirected.values()) expect(redirected.has(addressKey(to))).toBe(false);
    expect(redirected.get('/feed')).toBe('/feed.xml');
  });

  test('a second run changes nothing and reports the same', async () => {
    const before = site.snapshot();
    const second = await site.run(source);
    expect(second.changes).toEqual({ drafts: 0, pictures: 0, redirects: 0, comments: 0 });
    expect(site.snapshot()).toEqual(before);
    expect(importText(second.report)).toBe(importText(first.report));
  });
});
