import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRedirected } from '#import/plan/write-redirects.ts';
import { addressKey } from '#lib/redirects.ts';
import { type ImportFixture, makeImportFixture } from '../../../tests/support/import-fixture.ts';
import { type MadeItem, wxr } from '../../../tests/support/wxr-makers.ts';

let site: ImportFixture;

beforeEach(async () => {
  site = await makeImportFixture('content');
});
afterEach(() => site.end());

const news = { taxonomy: 'category', slug: 'local', name: 'Local' };
const terms = `<wp:author><wp:author_id>4</wp:author_id><wp:author_login>owner</wp:author_login></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>local</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name>Local</wp:cat_name></wp:category>
<wp:tag><wp:tag_slug>rest</wp:tag_slug><wp:tag_name>Rest</wp:tag_name></wp:tag>`;

/** A blog of so many posts of May 2019, each in the category "Local". */
const posts = (count: number, linkOf?: (slug: string, id: number) => string): MadeItem[] =>
  Array.from({ length: count }, (_, index) => {
    const slug = `post-${index + 1}`;
    const link = linkOf?.(slug, index + 1);
    return {
      id: index + 1,
      slug,
      title: `Post number ${index + 1}`,
      categories: [news],
      ...(link === undefined ? {} : { link }),
    };
  });

/** Imports, and gives a way to ask where an old address leads. */
async function imported(items: MadeItem[]) {
  const { report } = await site.run(wxr(items, terms));
  const table = readRedirected(site.contentDir);
  return { report, leads: (from: string) => table.get(addressKey(from)) };
}

test('lists lead to the articles, on each of their pages and in each of their spellings', async () => {
  const { leads } = await imported(posts(25));
  for (const from of [
    ...['/category/local/', '/category/news/local/page/3/', '/category/news/page/2/', '/tag/rest/'],
    ...['/?cat=2', '/?cat=3', '/?category_name=news', '/?tag=rest'],
    ...['/2019/', '/2019/page/3/', '/2019/05/', '/2019/05/page/2/', '/2019/05/04/page/2/'],
    ...['/?m=2019', '/?m=201905', '/?m=20190504', '/page/3/', '/?paged=2'],
  ])
    expect([from, leads(from)]).toEqual([from, '/articles/']);
  for (const from of ['/category/local/page/4/', '/page/4/', '/tag/rest/page/2/'])
    expect([from, leads(from)]).toEqual([from, undefined]);
  for (const from of ['/author/owner/', '/author/owner/page/3/', '/?author=4', '/?author_name=owner'])
    expect([from, leads(from)]).toEqual([from, '/about/']);
  for (const from of ['/feed/', '/feed/atom/', '/?feed=rss2', '/category/local/feed/', '/author/owner/feed/'])
    expect([from, leads(from)]).toEqual([from, '/feed.xml']);
});

test.each([
  ['/blog/', (slug: string) => `https://old.test/blog/${slug}/`],
  ['/index.php/', (slug: string) => `https://old.test/index.php/2019/05/${slug}/`],
  ['/archives/date/', (_: string, id: number) => `https://old.test/archives/${id}`],
])('where all posts lie below one word, so do the lists: %s', async (front, linkOf) => {
  const { leads } = await imported(posts(3, linkOf));
  const start = front.replace('date/', '');
  for (const from of [`${front}2019/05/`, `${start}category/news/local/`])
    expect([from, leads(from)]).toEqual([from, '/articles/']);
  expect(leads(`${start}author/owner/`)).toBe('/about/');
});

test('a category in the address of each post is no such word', async () => {
  const { leads } = await imported(posts(3, (slug) => `https://old.test/local/${slug}/`));
  expect(leads('/local/category/local/')).toBeUndefined();
});

test('what WordPress answers for below a post leads to its page, by http, https and www alike', async () => {
  const comments = Array.from({ length: 60 }, (_, id) => ({ id: id + 1 }));
  const { leads } = await imported([
    { id: 7, link: 'http://www.old.test/2019/05/a-post/', content: 'a<!--nextpage-->b', comments },
    { id: 8, slug: 'old-page', title: 'Old page', type: 'page', link: 'https://old.test/old-page/' },
  ]);
  for (const part of ['', 'amp/', 'feed/', 'embed/', '2/', 'comment-page-1/', 'comment-page-2/'])
    expect([part, leads(`/2019/05/a-post/${part}`)]).toEqual([part, '/articles/a-post/']);
  expect([leads('/?p=7'), leads('/?p=8'), leads('/?page_id=8')]).toEqual([
    '/articles/a-post/',
    '/old-page/',
    '/old-page/',
  ]);
});

test('the page of a picture leads to the page that shows it; the file itself is gone, and said to be', async () => {
  const { leads, report } = await imported([
    { id: 1, content: '<img class="wp-image-9" src="https://old.test/wp-content/uploads/a.jpg">' },
    {
      id: 9,
      type: 'attachment',
      status: 'inherit',
      title: 'A picture',
      link: 'https://old.test/2019/05/a-post/a/',
      attachmentUrl: 'http://www.old.test/wp-content/uploads/a.jpg',
    },
  ]);
  expect(leads('/2019/05/a-post/a/')).toBe('/articles/a-post/');
  expect(leads('/?attachment_id=9')).toBe('/articles/a-post/');
  expect(report.gone.map(({ from }) => from)).toContain('/wp-content/uploads/a.jpg');
});
