import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'pages/privacy.mdx';

test('a site that takes comments and has no privacy page is reported', () => {
  expect(problemsAfter({ [file]: null })).toEqual([
    `content/${file}: a site with comments cannot do without this page: the form for comments leads to it, so that readers can see what becomes of their words. Write it, or take "comments" out of the facts of the practice.`,
  ]);
});

test('a privacy page that is a draft is reported', () => {
  expect(problemsAfter({ [file]: replace('menu: foot', 'draft: true') })).toEqual([
    `content/${file}, line 3: "Draft" (draft) is on, and the form for comments leads to this page. Switch it off.`,
  ]);
});

test('a site without comments needs no privacy page', () => {
  const practice = (text: string) => text.replace(/comments:[\s\S]*$/, '');
  expect(problemsAfter({ [file]: null, 'practice.yaml': practice })).toEqual([]);
});

test('a privacy page whose form cannot be read is not called missing', () => {
  expect(problemsAfter({ [file]: replace('menu: foot', 'menu: "none') })).toEqual([
    expect.stringMatching(/^content\/pages\/privacy\.mdx, line \d+: the form cannot be read here/),
  ]);
});
