import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importSite } from '#import/import-site.ts';
import { findRedirect } from '#lib/redirects.ts';
import { loadRedirects } from '#server/load-redirects.ts';
import { CommentStore } from '#store/comment-store.ts';
import { storeFile } from '#store/open-store.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { prepareTables } from '#store/tables.ts';
import { buildSite } from '../support/build-sites.ts';
import { exportOf, makeImportFixture } from '../support/import-fixture.ts';
import { publishDrafts } from '../support/publish-drafts.ts';
import { sites } from '../support/sites.ts';
import { wxr } from '../support/wxr-makers.ts';

const outDir = 'dist/test/imported';
const data = mkdtempSync(join(tmpdir(), 'imported-data-'));
const read = (path: string) => readFileSync(resolve(outDir, 'client', path), 'utf8');
let end: () => Promise<void>;

const content = `<!-- wp:heading --><h2>At the desk</h2><!-- /wp:heading -->
<!-- wp:table --><figure><table><tr><td>Hour</td><td>What</td></tr><tr><td>1</td><td>Get up</td></tr></table><figcaption>A day</figcaption></figure><!-- /wp:table -->
<!-- wp:paragraph --><p>See <a href="https://old.test/about-us/">about us</a>. 1 < 2 {braces}</p><!-- /wp:paragraph -->`;

/** An old site, brought along, filled in as an owner would, published and built. */
beforeAll(async () => {
  const site = await makeImportFixture(sites.second.contentDir);
  ({ end } = site);
  const database = new SqliteDatabase(storeFile(data));
  await prepareTables(database);
  const comments = [
    { id: 1, author: 'Ada', content: 'Does <b>standing</b> help?' },
    { id: 2, parent: 1, author: 'Bo', content: 'It did for me.' },
    { id: 3, author: 'Hidden', approved: '0', content: 'Not decided yet.' },
  ];
  const items = [
    { id: 4, slug: 'desk-notes', title: 'Desk notes', content, comments },
    {
      id: 5,
      type: 'page',
      slug: 'about-us',
      title: 'About us',
      content: 'We <em>were</em> here.',
      link: 'https://old.test/about-us/',
    },
  ];
  await importSite([exportOf(wxr(items))], {
    contentDir: site.contentDir,
    uploads: undefined,
    types: [],
    comments: 'published',
    isDryRun: false,
    today: '2026-11-28',
    store: async () => new CommentStore(database),
  });
  await database.close();
  expect(publishDrafts(site.contentDir)).toEqual(['articles/desk-notes', 'pages/about-us']);
  await buildSite({ name: 'imported', contentDir: site.contentDir, outDir }, { DATA_DIR: data });
}, 180_000);

afterAll(async () => {
  await end();
  rmSync(data, { recursive: true, force: true });
});

it('shows the words of an old post, its table and its links', () => {
  const page = read('articles/desk-notes/index.html');
  expect(page).toMatch(/<h2[^>]*>(?:<[^>]+>)*At the desk/);
  expect(page).toMatch(/<figcaption[^>]*>A day<\/figcaption>/);
  expect(page).toContain('<a href="/about-us/"');
  expect(page).toMatch(/1 &(?:lt|#x3C); 2 \{braces\}/);
});

it('shows its comments below it, each answer below what it answers, and none that waits', () => {
  const page = read('articles/desk-notes/index.html');
  const [ada, bo] = ['Does standing help?', 'It did for me.'].map((words) => page.indexOf(words));
  expect(ada).toBeGreaterThan(page.indexOf('At the desk'));
  expect(bo).toBeGreaterThan(ada ?? 0);
  expect(page).not.toContain('Not decided yet.');
  expect(page).not.toContain('private.test');
});

it.each([
  ['/2019/05/desk-notes/', '/articles/desk-notes/'],
  ['/2019/05/Desk-Notes/amp', '/articles/desk-notes/'],
  ['/?p=4', '/articles/desk-notes/'],
  ['/?page_id=5', '/about-us/'],
  ['/2019/05/', '/articles/'],
  ['/author/owner/', '/about/'],
  ['/feed/', '/feed.xml'],
])('sends %s on to %s', (from, to) => {
  const table = loadRedirects(resolve(outDir, 'redirects', 'redirects.json'));
  expect(findRedirect(table, from)).toBe(to);
  expect(findRedirect(table, to)).toBeUndefined();
});
