import { expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { sourceViews } from '#view-models/sources.ts';
import { citations } from '#view-models/structured-data/source-nodes.ts';

test('a source without an address is cited by its title alone', () => {
  const [first] = sourceViews(makeCondition().data.sources);
  if (first === undefined) throw new Error('The test condition lists no source.');
  expect(citations([first, { ...first, url: undefined }])).toEqual([
    { '@type': 'CreativeWork', name: 'Source one', url: 'https://one.source.test/page' },
    { '@type': 'CreativeWork', name: 'Source one' },
  ]);
});
