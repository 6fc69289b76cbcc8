import { expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblem } from '#check/problem.ts';
import { replace, writeContent } from '../../tests/support/write-content.ts';

const page = 'conditions/test-pain.mdx';

/** The messages on 28 November 2026 for a page with one line changed. */
function problemsFor(from: string, to: string): string[] {
  const { dir, remove } = writeContent({ [page]: replace(from, to) });
  const { problems } = checkContent(loadContent(dir), '2026-11-28');
  remove();
  return problems.map(formatProblem);
}

test('a change that is still to come is refused, and one of tomorrow is not', () => {
  expect(problemsFor('updated: 2026-02-03', 'updated: 2026-11-29')).toEqual([]);
  expect(problemsFor('updated: 2026-02-03', 'updated: 2031-02-03')).toEqual([
    expect.stringContaining(
      '(updated) is a day that is still to come. Set it to today or to the day it was.',
    ),
  ]);
});

test('a next reading in the far future is refused', () => {
  expect(problemsFor('nextReview: 2030-02-03', 'nextReview: 2036-02-03')).toEqual([
    expect.stringContaining(
      '(nextReview) is more than 5 years away. Choose an earlier day, such as in a year.',
    ),
  ]);
});
