import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblems } from '#check/problem.ts';
import { type ImportFixture, makeImportFixture } from '../../tests/support/import-fixture.ts';
import { type MadeItem, wxr } from '../../tests/support/wxr-makers.ts';

let site: ImportFixture;

beforeEach(async () => {
  site = await makeImportFixture('content');
});
afterEach(() => site.end());

const checked = () => checkContent(loadContent(site.contentDir), '2026-11-28');
const problems = () => formatProblems(checked().problems);
const titlesOfDrafts = () => checked().drafts.map((draft) => draft.title);

/** Imports items, holds the whole content against the check, and gives the report's lines on each. */
async function imported(...items: MadeItem[]) {
  const { report } = await site.run(wxr(items));
  expect(problems()).toBe('');
  return report.items;
}

describe('each kind of item has a decided result', () => {
  test.each([
    ['a published post', {}, 'articles/a-post'],
    ['a page', { type: 'page' }, 'pages/a-post'],
    ['a page with comments', { type: 'page', comments: [{}] }, 'articles/a-post'],
    ['a draft', { status: 'draft', slug: '', title: 'Not yet' }, 'articles/not-yet'],
    ['a scheduled post', { status: 'future', date: '2031-01-01 08:00:00' }, 'articles/a-post'],
    ['a post without a date', { date: '0000-00-00 00:00:00' }, 'articles/a-post'],
    ['a post without a slug', { slug: '', title: 'Warm hands' }, 'articles/warm-hands'],
    ['a post without slug and title', { id: 77, slug: '', title: '' }, 'articles/post-77'],
    [
      'a post of another script',
      { id: 78, slug: '%d7%a9%d7%9c%d7%95%d7%9d', title: 'שלום' },
      'articles/post-78',
    ],
    ['a page at an address of the site', { type: 'page', slug: 'about' }, 'pages/about-2'],
    ['a page at an address that is kept', { type: 'page', slug: 'search' }, 'pages/search-2'],
  ] satisfies [string, MadeItem, string][])('%s becomes a draft', async (_, item, name) => {
    const [row] = await imported(item);
    expect(row).toMatchObject({ outcome: 'taken', file: `content/${name}.mdx` });
    expect(site.read(`content/${name}.mdx`)).toMatch(/^draft: true$/m);
  });

  test.each([
    ['in the trash', { status: 'trash' }, 'It lay in the trash.'],
    ['a menu entry', { type: 'nav_menu_item' }, 'entry of a menu'],
    ['settings', { type: 'wp_global_styles' }, 'settings of WordPress'],
    ['of another kind', { type: 'portfolio' }, 'To take these as articles: --types portfolio'],
  ] satisfies [string, MadeItem, string][])(
    '%s is left out, and the report says why',
    async (_, item, why) => {
      const [row] = await imported(item);
      expect(row?.outcome).toBe('left');
      expect(row?.why).toContain(why);
    },
  );

  test.each([
    ['private', { status: 'private' }],
    ['with a password', { password: 'enter' }],
  ] satisfies [string, MadeItem][])(
    '%s cannot be published by accident, and its comments wait',
    async (_, item) => {
      await imported({ ...item, comments: [{}] });
      expect(site.read('content/articles/a-post.mdx')).toMatch(
        /^WRITE HERE: this .* on the old site\. Decide/m,
      );
      expect(await (await site.store()).counts()).toMatchObject({ published: 0, pending: 1 });
    },
  );

  test('two posts with one slug and one title get a file and a title each', async () => {
    const rows = await imported({ id: 1 }, { id: 2 }, { id: 3, type: 'page' });
    expect(rows.map(({ file }) => file)).toEqual([
      'content/articles/a-post.mdx',
      'content/articles/a-post-2.mdx',
      'content/pages/a-post.mdx',
    ]);
    const titles = rows.map(({ file = '' }) => /^title: (.*)$/m.exec(site.read(file))?.[1]);
    expect(titles).toEqual(['A post', 'A post (2019)', 'A post (2)']);
  });

  test('kinds that are requested become articles', async () => {
    await site.run(wxr([{ type: 'portfolio' }]), { types: ['portfolio'] });
    expect(site.read('content/articles/a-post.mdx')).toContain('title: A post');
  });
});

describe('titles', () => {
  test.each([
    ['Rock &amp; roll &#8217;n&#8217; rest', 'Rock & roll ’n’ rest'],
    ['Warm <em>hands</em> &lt;b&gt;', 'Warm hands b'],
    ['Twice &amp;amp; encoded &amp;#8220;so&amp;#8221;', 'Twice & encoded “so”'],
    ['🙂 Smile', '🙂 Smile'],
    ['Hi', 'WRITE HERE: a title of at least 3 letters. The old one was "Hi".'],
    ['', 'WRITE HERE: a title. The old post had none.'],
    ['long words '.repeat(12), `${'long words '.repeat(7)}long...`],
  ])('%j becomes %j', async (title, expected) => {
    const shipped = titlesOfDrafts();
    await imported({ title });
    expect(titlesOfDrafts().filter((each) => !shipped.includes(each))).toEqual([expected]);
  });
});

test('days: those of the post, and that of the import where there are none', async () => {
  await imported(
    { id: 1, slug: 'one', title: 'One one', date: '2014-02-03 10:00:00', modified: '2015-06-07 10:00:00' },
    { id: 2, slug: 'two', title: 'Two two', date: '0000-00-00 00:00:00' },
    { id: 3, slug: 'three', title: 'Three', date: '2014-02-03 10:00:00', modified: '2013-01-01 00:00:00' },
  );
  const daysOf = (name: string) =>
    site.read(`content/articles/${name}.mdx`).match(/(?<=^(?:published|updated|reviewed|nextReview): ).*$/gm);
  expect(daysOf('one')).toEqual(['2014-02-03', '2015-06-07', '2015-06-07', '2016-06-06']);
  expect(daysOf('two')).toEqual(['2026-11-28', '2026-11-28', '2026-11-28', '2027-11-28']);
  expect(daysOf('three')).toEqual(['2014-02-03', '2014-02-03', '2014-02-03', '2015-02-03']);
});

test('an excerpt becomes the summary or the short answer, by its length, and the report has any other', async () => {
  const fifty = 'A sentence that says what this page answers, no more.';
  const eighty = `${fifty} ${fifty} ${fifty} ${fifty}`;
  const rows = await imported(
    { id: 1, slug: 'one', title: 'One one', excerpt: fifty },
    { id: 2, slug: 'two', title: 'Two two', excerpt: eighty },
    { id: 3, slug: 'three', title: 'Three', excerpt: 'Too short.' },
    { id: 4, slug: 'four', title: 'Four', meta: { _yoast_wpseo_metadesc: `${fifty} So.` } },
  );
  expect(site.read('content/articles/one.mdx')).toContain(`summary: ${fifty}`);
  expect(site.read('content/articles/two.mdx')).toContain(`shortAnswer: ${eighty}`);
  expect(site.read('content/articles/four.mdx')).toContain(`summary: ${fifty} So.`);
  expect(rows[2]?.notes).toEqual([
    { kind: 'look', text: 'Its excerpt fits no field of the form: "Too short."' },
  ]);
});

test('no two pages get one summary: the second has to find its own, in each run', async () => {
  const excerpt = 'A sentence that says what this page answers, no more.';
  const export_ = wxr([
    { id: 1, slug: 'one', title: 'One one', excerpt },
    { id: 2, slug: 'two', title: 'Two two', excerpt: excerpt.toUpperCase() },
  ]);
  const first = await site.run(export_);
  expect(problems()).toBe('');
  expect(site.read('content/articles/one.mdx')).toContain(`summary: ${excerpt}`);
  expect(site.read('content/articles/two.mdx')).toContain('summary: "WRITE HERE');
  expect(first.report.items[1]?.notes[0]?.text).toContain('also that of content/articles/one.mdx');
  expect((await site.run(export_)).report.items).toEqual(first.report.items);
});

test('categories and tags become relations where a page has their name, else they are listed', async () => {
  const categories = [
    { taxonomy: 'category', slug: 'back', name: 'Low back pain' },
    { taxonomy: 'post_tag', slug: 'trigger-point-therapy', name: 'Trigger points' },
    { taxonomy: 'category', slug: 'news', name: 'News' },
  ];
  const [row] = await imported({ categories });
  expect(site.read('content/articles/a-post.mdx')).toContain(
    'about:\n  therapies:\n    - trigger-point-therapy\n  conditions:\n    - low-back-pain\n',
  );
  expect(row?.notes).toContainEqual({
    kind: 'left',
    text: 'Categories and tags without a page of that name: News',
  });
});

test('claims that this site never makes are shown, and stay in the draft', async () => {
  const content = 'Massage cures sciatica. It removes toxins! Massage always helps. It may ease pain.';
  const [row] = await imported({ content });
  expect(row?.claims.map(({ kind, claim }) => [kind, claim.words])).toEqual([
    ['banned', 'cures'],
    ['banned', 'toxins'],
    ['promise', 'always'],
  ]);
  expect(site.read('content/articles/a-post.mdx')).toContain('Massage cures sciatica.');
});
