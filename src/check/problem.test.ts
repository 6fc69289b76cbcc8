import { expect, test } from 'vitest';
import { identityOf } from '#check/problem.ts';

test('a problem is the same after an edit above it, and another one in another field', () => {
  const problem = { file: 'content/pages/about.mdx', line: 3, field: 'title', message: 'It is empty.' };
  expect(identityOf({ ...problem, line: 8 })).toBe(identityOf(problem));
  expect(identityOf({ ...problem, field: 'summary' })).not.toBe(identityOf(problem));
});
