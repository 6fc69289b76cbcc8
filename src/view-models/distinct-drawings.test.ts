import { expect, test } from 'vitest';
import { distinctDrawings } from '#view-models/distinct-drawings.ts';

test('no two things on a page share a drawing, and one is without rather than shown twice', () => {
  expect(distinctDrawings([['neck'], ['neck', 'head'], ['head', 'neck'], []])).toEqual([
    'neck',
    'head',
    undefined,
    undefined,
  ]);
});
