import { describe, expect, test } from 'vitest';
import { findNames } from '#lib/search/find-names.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { fc } from '../../../tests/support/fast-check.ts';

const page = (title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  path: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  kind: 'condition',
  summary: '',
  areas: [],
  names: [],
  misspellings: [],
  phrases: [],
  headings: [],
  words: [],
  ...more,
});

const index = makeNameIndex([
  page('Sciatica', { areas: ['leg'], phrases: ['pain shooting down my leg', 'numb leg'] }),
  page('Jaw pain', { names: ['TMJ'], phrases: ['jaw clicks when I chew'], misspellings: ['yaw pane'] }),
  page('Ringing in the ears', { names: ['tinnitus'], phrases: ['ringing in my ears'] }),
  page('Carpal tunnel syndrome', { phrases: ['hand goes numb at night'], areas: ['hand'] }),
  page('Paying for your massage', { kind: 'page', phrases: ['does insurance pay for massage'] }),
  page('First visit', { kind: 'page', phrases: ['what to wear to a massage'], words: ['tinnitus'] }),
]);
const found = (query: string, isTyping = false) => findNames(index, query, { isTyping });
const first = (query: string, isTyping = false) => found(query, isTyping).matches[0]?.record.title;

test('a word that begins many names asks for no more records than are shown', () => {
  const many = makeNameIndex(Array.from({ length: 300 }, (_, place) => page(`Neck pain ${place}`)));
  const places: number[] = [];
  const counted = Object.create(many, {
    recordAt: { value: (place: number) => (places.push(place), many.recordAt(place)) },
  }) as typeof many;
  expect(findNames(counted, 'ne', { isTyping: true, limit: 8 }).matches).toHaveLength(8);
  expect(new Set(places).size).toBe(8);
});

describe('a visitor finds the page', () => {
  test.each([
    ['by a name of the trade', 'TMJ', 'Jaw pain'],
    ['by a misspelling', 'siatica', 'Sciatica'],
    ['by a word as it sounds', 'tinitis', 'Ringing in the ears'],
    ['by several misspelled words', 'carpel tunle', 'Carpal tunnel syndrome'],
    ['by a question', 'can massage help ringing in my ears', 'Ringing in the ears'],
    ['by the plural', 'jaws', 'Jaw pain'],
    ['by another word for the same', 'why do my fingers tingle', 'Carpal tunnel syndrome'],
    ['by words run together', 'jawpain', 'Jaw pain'],
    ['by a word torn apart', 'tinn itus', 'Ringing in the ears'],
    ['by what they need to know', 'do you take insurance', 'Paying for your massage'],
    ['by a word in a sentence with unknown ones', 'my jaw hurts in Wyoming', 'Jaw pain'],
  ])('%s', (_, query, title) => {
    expect(first(query)).toBe(title);
  });

  test('by the beginning of a word, while typing', () => {
    expect(first('scia', true)).toBe('Sciatica');
    expect(first('carp', true)).toBe('Carpal tunnel syndrome');
  });

  test('by a spelling that only its author thought of', () => {
    expect(first('yaw pane')).toBe('Jaw pain');
  });

  test('with a name standing before words of the text', () => {
    expect(found('tinnitus').matches.map(({ record }) => record.title)[0]).toBe('Ringing in the ears');
  });
});

describe('what the search says of itself', () => {
  test('it shows how it read a misspelled word, and leaves the others', () => {
    expect(found('is siatica bad').interpretation).toBe('is sciatica bad');
    expect(found('sciatica').interpretation).toBeUndefined();
  });

  test.each(['pizza near me', 'oil change', 'asdfghjkl', '', '   ', '?', 'the', '顎', '🦷'])(
    'for "%s" it finds nothing rather than anything',
    (query) => {
      expect(found(query)).toEqual({ certainty: 'none', matches: [], interpretation: undefined });
    },
  );
});

describe('words that are their own', () => {
  test('a common word is never corrected into one of ours', () => {
    const fallback = lookUpTables({
      englishWords: ['siatica'].map(stemOf),
      learned: undefined,
      translations: new Map(),
      glossary: new Map(),
    });
    const withEnglish = makeNameIndex(index.records, fallback);
    expect(first('siatica')).toBe('Sciatica');
    expect(findNames(withEnglish, 'siatica').certainty).toBe('none');
    expect(findNames(withEnglish, 'sciatika').matches[0]?.record.title).toBe('Sciatica');
  });
});

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('<b>', '.*', '(a+)+$', '[', '\\', '\u202E', 'فك', '🦷', 'jaw', '%00', '__proto__'),
      )
      .map((parts) => parts.join(' ')),
  );

  test('it never fails, and scores stay in order', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (query, isTyping) => {
        const scores = found(query, isTyping).matches.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
      }),
    );
  });

  test('the same words give the same pages', () => {
    fc.assert(
      fc.property(hostile, (query) => {
        expect(found(query)).toEqual(found(query));
      }),
    );
  });

  test('no more of a query is read than its first 200 letters, so that a long one costs no more', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 200, maxLength: 200, unit: 'grapheme-ascii' }), (start) => {
        expect(found(start + 'x'.repeat(10_000))).toEqual(found(start));
      }),
    );
  });

  test('one changed letter of a long name still finds its page', () => {
    const change = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...'aeiouklmnst'));
    fc.assert(
      fc.property(change, ([place, letter]) => {
        const typed = `${'sciatica'.slice(0, place)}${letter}${'sciatica'.slice(place + 1)}`;
        expect(first(typed)).toBe('Sciatica');
      }),
    );
  });
});
