import { expect, test } from 'vitest';
import { problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'pages/privacy.mdx';

test('a section that is to be left out, and that no heading of the page begins, is reported', () => {
  expect(problemsAfter({ [file]: replace('## What becomes of a comment', '## What becomes of it') })).toEqual(
    [
      `content/${file}, line 5: "Sections only for a site that takes comments" (commentSections) names “What becomes of a comment”, which is no heading of this page. Write it as it stands in the text, or take it out here.`,
    ],
  );
});

test('a heading of another level begins no section', () => {
  expect(problemsAfter({ [file]: replace('## What becomes', '### What becomes') })).toHaveLength(1);
});
