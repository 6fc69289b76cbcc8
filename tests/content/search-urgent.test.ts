import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import { urgentHelp } from '#lib/search/urgent-help.ts';
import { readSearchNames } from '../search/own-engine.ts';

const { records, fallback } = readSearchNames();
const names = makeNameIndex(records, lookUpTables(fallback));
const queries = parse(readFileSync('tests/search/urgent.yaml', 'utf8')) as Record<string, string[]>;
const spanish = parse(readFileSync('tests/search/urgent-spanish.yaml', 'utf8')) as Record<string, string[]>;
const urgencyIn = (index: typeof names | undefined) => (query: string) =>
  urgentHelp(query, index)?.urgency ?? 'none';

describe.each([
  ['the shipped names', names],
  ['no names, while they are out of reach', undefined],
])('with %s', (_, index) => {
  test.each(Object.keys(queries))('what is asked of kind "%s" is understood', (kind) => {
    const wrong = (queries[kind] ?? []).filter((query) => urgencyIn(index)(query) !== kind);
    expect(wrong).toEqual([]);
  });
});

test.each(Object.keys(spanish))(
  'what is asked in Spanish of kind "%s" is understood on an English page',
  (kind) => {
    const wrong = (spanish[kind] ?? []).filter((query) => urgencyIn(names)(query) !== kind);
    expect(wrong).toEqual([]);
  },
);

test('the card of an emergency leads to the signs where the practice has such a page', () => {
  expect(urgentHelp('chest pain', names)?.links.map(([path]) => path)).toEqual(['tel:911', '/safe/']);
  expect(urgentHelp('chest pain')?.links.map(([path]) => path)).toEqual(['tel:911']);
});

test('the card of a crisis leads to the lifeline by voice and by text', () => {
  expect(urgentHelp('i want to die')?.links.map(([path]) => path)).toEqual(['tel:988', 'sms:988', 'tel:911']);
});
