import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'pages/home.mdx';

test('a site without a front page is reported', () => {
  expect(problemsAfter({ [file]: null })).toEqual([
    `content/${file}: no site can do without this page. It holds the words of the front page.`,
  ]);
});

test('a front page that is a draft is reported', () => {
  expect(problemsAfter({ [file]: replace('menu: none', 'draft: true') })).toEqual([
    `content/${file}, line 5: "Draft" (draft) is on, and a site needs its front page. Switch it off.`,
  ]);
});

test('a site without the page that every byline leads to is reported', () => {
  const about = 'pages/about.mdx';
  expect(problemsAfter({ [about]: null })).toContain(
    `content/${about}: no site can do without this page. It tells who writes the pages, and every byline leads there.`,
  );
  expect(problemsAfter({ [about]: replace('menu: top', 'draft: true') })).toContain(
    `content/${about}, line 4: "Draft" (draft) is on, and every byline leads to this page. Switch it off.`,
  );
});

test('a front page whose form cannot be read is not called missing', () => {
  expect(problemsAfter({ [file]: replace('menu: none', 'menu: "none') })).toEqual([
    expect.stringMatching(/^content\/pages\/home\.mdx, line \d+: the form cannot be read here/),
  ]);
});
