import { describe, expect, test } from 'vitest';
import { makePage } from '../../tests/support/makers.ts';
import { words } from '#i18n/interface-words.ts';

describe.each(['en', 'es'] as const)('the words of the lists in the language %s', (language) => {
  const { tops } = words(language).lists;

  test.each(Object.entries(tops))('those of %s keep the rules that an author keeps', (_, top) => {
    expect(() => makePage(top)).not.toThrow();
  });

  test('no two of them share a title or a summary', () => {
    const all = Object.values(tops);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(new Set(all.map(({ summary }) => summary)).size).toBe(all.length);
  });
});
