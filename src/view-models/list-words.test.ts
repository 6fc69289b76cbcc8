import { describe, expect, test } from 'vitest';
import { makePage } from '../../tests/support/makers.ts';
import { listWords } from '#view-models/list-words.ts';

describe('the words of the pages that the site makes by itself', () => {
  test.each(Object.entries(listWords))('those of %s keep the rules that an author keeps', (_, words) => {
    expect(() => makePage(words)).not.toThrow();
  });

  test('no two of them share a title or a summary', () => {
    const all = Object.values(listWords);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(new Set(all.map(({ summary }) => summary)).size).toBe(all.length);
  });
});
