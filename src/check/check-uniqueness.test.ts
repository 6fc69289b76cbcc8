import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkUniqueness } from '#check/check-uniqueness.ts';
import type { Entry } from '#check/read-entries.ts';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';

test('two pages with one title are reported, whatever the case of the letters', () => {
  const line = lineOf('title:', file);
  for (const title of ['Other pain', 'OTHER Pain'])
    expect(problemsAfter({ [file]: replace('title: Test pain', `title: ${title}`) })).toEqual([
      `content/${file}, line ${line}: the title "other pain" is also used by content/conditions/other-pain.mdx. Change one of them.`,
    ]);
});

test('a title is compared with those of pages of other kinds, too', () => {
  expect(problemsAfter({ 'pages/about.mdx': replace('About the tests', 'Test therapy') })).toEqual([
    'content/pages/about.mdx, line 2: the title "test therapy" is also used by content/therapies/test-therapy.mdx. Change one of them.',
  ]);
});

test('two pages with one summary are reported, since a search engine would show both alike', () => {
  const summary = /summary: .*/.exec(
    readFileSync('tests/fixtures/second-practice/conditions/other-pain.mdx', 'utf8'),
  );
  const copied = (text: string) => text.replace(/summary: .*/, summary?.[0] ?? '');
  expect(problemsAfter({ [file]: copied })).toEqual([
    `content/${file}, line ${lineOf('summary:', file)}: the summary is also used by content/conditions/other-pain.mdx. Change one of them.`,
  ]);
});

test.each(['search', 'conditions', 'evidence', 'admin'])(
  'no page of the practice may be called %s.mdx',
  (slug) => {
    const page = (text: string) => `content/pages/${slug}.mdx: ${text}`;
    const text =
      '---\ntitle: One more page\nsummary: A page that exists only in the tests of this software and is short.\nlead: One sentence under the heading.\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n\nWords.\n';
    expect(problemsAfter({ [`pages/${slug}.mdx`]: text })).toEqual([
      page(`the address /${slug}/ is used by the site itself. Give the page another one.`),
    ]);
  },
);

const entry = (collection: Entry['collection'], slug: string, file: string): Entry => ({
  collection,
  language: 'en',
  slug,
  file,
  data: {},
  body: '',
  bodyOffset: 0,
  fieldLines: {},
});

test('a condition may have a name that a page of the practice may not', () => {
  expect(checkUniqueness([entry('conditions', 'search', 'content/conditions/search.mdx')])).toEqual([]);
});

test('two files that would make one address are reported', () => {
  const files = ['content/pages/about.mdx', 'content/pages/about/index.mdx'] as const;
  expect(checkUniqueness(files.map((file) => entry('pages', 'about', file)))).toEqual([
    {
      file: files[1],
      line: undefined,
      message: `the address /about/ is also used by ${files[0]}. Change one of them.`,
    },
  ]);
});
