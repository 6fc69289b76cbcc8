import { expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { inTurn, lineOf, problemsAfter, replace, writeContent } from '../../tests/support/write-content.ts';

test('several mistakes in several files are reported all at once, by file and then by line', () => {
  const condition = 'conditions/test-pain.mdx';
  const problems = problemsAfter({
    'therapies/test-therapy.mdx': replace('published: 2026-01-02', 'published: soon'),
    'practice.yaml': replace('region: MI', 'region: Michigan'),
    'pages/contact.mdx': null,
    'pages/about.mdx': replace('<Known />', '<Konwn />'),
    [condition]: inTurn(
      replace('None are known.', '# None'),
      replace('Gently.', '{x}'),
      replace('<Do>\n\n- Rest.\n\n</Do>', '- Rest.\n\n\n\n'),
      replace('kind: condition', 'kind: pain'),
    ),
    'articles/extra.md': '',
  });
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
    'content/articles/extra.md',
    `content/${condition}, line 4`,
    `content/${condition}, line ${lineOf('## Ease it yourself', condition)}`,
    `content/${condition}, line ${lineOf('Gently.', condition)}`,
    `content/${condition}, line ${lineOf('None are known.', condition)}`,
    `content/pages/about.mdx, line ${lineOf('<Known />', 'pages/about.mdx')}`,
    'content/practice.yaml, line 11',
    `content/therapies/test-therapy.mdx, line ${lineOf('published:', 'therapies/test-therapy.mdx')}`,
  ]);
});

test('a draft is held to the same rules before it is published', () => {
  expect(problemsAfter({ 'conditions/draft-pain.mdx': replace('Gently.', '{x}') })).toEqual([
    `content/conditions/draft-pain.mdx, line ${lineOf('Gently.', 'conditions/draft-pain.mdx')}: text in braces, {x}, would be run as code. Take the braces out.`,
  ]);
});

test('every page is counted, also one that cannot be read', () => {
  const content = writeContent({ 'conditions/test-pain.mdx': '', 'pages/notes.txt': '' });
  try {
    expect(checkContent(loadContent(content.dir)).pageCount).toBe(11);
  } finally {
    content.remove();
  }
});

test('a folder without any content is reported with what it lacks first', () => {
  const content = writeContent({});
  content.remove();
  expect(checkContent(loadContent(content.dir))).toMatchObject({
    problems: [
      {
        file: 'content/pages/about.mdx',
        message:
          'no site can do without this page. It tells who writes the pages, and every byline leads there.',
      },
      {
        file: 'content/pages/home.mdx',
        message: 'no site can do without this page. It holds the words of the front page.',
      },
      {
        file: 'content/practice.yaml',
        message: 'the file is missing. It holds the name and phone of the practice.',
      },
    ],
    pageCount: 0,
    drafts: [],
  });
});
