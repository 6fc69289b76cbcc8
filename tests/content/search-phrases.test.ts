import { expect, it } from 'vitest';
import { indexedText } from '#lib/search/analyze-words.ts';
import { searchRecords } from '#view-models/search-records.ts';
import { readSearchables } from '../search/own-engine.ts';

const records = searchRecords(readSearchables());

it('every phrase means the same in the browser as when it was shipped', () => {
  const changed = records.flatMap(({ path, phrases, headings }) =>
    [...phrases, ...headings]
      .filter((words) => indexedText(words) !== words)
      .map((words) => `${path}: ${words}`),
  );
  expect(changed).toEqual([]);
});
