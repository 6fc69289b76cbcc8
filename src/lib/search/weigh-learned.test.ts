import { describe, expect, test } from 'vitest';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { findNames } from '#lib/search/find-names.ts';
import { learnWeights } from '#lib/search/learning/learn-weights.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';

const page = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  ...{ path: `/${title}/`, title, kind: 'condition', summary: '', areas: [], names: [], misspellings: [] },
  ...{ phrases: [], headings: [], words: [] },
  ...more,
});
const records = [
  page('Heel pain', { areas: ['foot'] }),
  page('Jaw pain', { areas: ['jaw'] }),
  page('Neck pain', { areas: ['neck'] }),
];
const lines: [string, string][] = [
  ['feels like stepping on a nail', 'Heel pain'],
  ['walking on glass every morning', 'Heel pain'],
  ['first steps are murder', 'Heel pain'],
  ['cannot bite a sandwich', 'Jaw pain'],
  ['clicks when I bite', 'Jaw pain'],
  ['yawning hurts', 'Jaw pain'],
  ['neck from looking at screens', 'Neck pain'],
  ['neck tie', ''],
  ['tie for a wedding', ''],
  ['wedding shoes', ''],
  ['red tie sale', ''],
];
const examples = lines.map(([text, title]) => ({ text, accepted: title === '' ? [] : [title] }));
const learnedFrom = (known: typeof examples) =>
  learnWeights(
    known,
    records.map(({ title }, place) => ({ name: title, place, texts: [title] })),
  );
const tables = { englishWords: [], translations: new Map(), glossary: new Map() };
const index = makeNameIndex(records, lookUpTables({ ...tables, learned: learnedFrom(examples) }));
const plain = makeNameIndex(records, lookUpTables({ ...tables, learned: undefined }));
const titles = (query: string, of = index) => findNames(of, query).matches.map(({ record }) => record.title);

describe('what was learned', () => {
  test('answers where the names are silent', () => {
    expect(titles('like a nail with every step', plain)).toEqual([]);
    expect(titles('like a nail with every step')[0]).toBe('Heel pain');
  });

  test('leaves a name first that is typed as it stands', () => {
    for (const { title } of records) expect(titles(title)[0]).toBe(title);
  });

  test('takes away what no page answers, though a name is in it', () => {
    expect(titles('neck pain tie', plain)).not.toEqual([]);
    expect(titles('red neck tie')).toEqual([]);
  });

  test('says nothing where nothing was learned', () => {
    const none = makeNameIndex(records, lookUpTables({ ...tables, learned: learnedFrom([]) }));
    for (const query of ['jaw pain', 'stepping on a nail', 'neck tie'])
      expect(findNames(none, query)).toEqual(findNames(plain, query));
  });

  test('is not looked up for a short name that is still being typed', () => {
    let count = 0;
    const words = { get: () => void (count += 1) };
    const watched = { ...index, learned: { base: [], words } };
    findNames(watched, 'jaw pai', { isTyping: true });
    expect(count).toBe(0);
    findNames(watched, 'cannot bite');
    expect(count).toBeGreaterThan(0);
  });
});
