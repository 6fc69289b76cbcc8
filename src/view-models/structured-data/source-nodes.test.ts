import { expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { sourceViews } from '#view-models/sources.ts';
import { citations } from '#view-models/structured-data/source-nodes.ts';

test('a source is cited by its address, and by its title where it has none', () => {
  const [first] = sourceViews(makeCondition().data.sources);
  if (first === undefined) throw new Error('The test condition lists no source.');
  expect(citations([first, { ...first, url: undefined }])).toEqual([
    'https://one.source.test/page',
    'Source one',
  ]);
});
