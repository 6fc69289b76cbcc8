import { expect, test } from 'vitest';
import { findNames } from '#lib/search/find-names.ts';
import { englishWords } from '#lib/search/english-words.ts';
import { lookUpTables } from '#lib/search/fallback-tables.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import { stemOf, tokenize } from '#lib/search/tokenize.ts';
import { readSearchNames } from '../search/own-engine.ts';

const { records, fallback } = readSearchNames();
const index = makeNameIndex(records, lookUpTables(fallback));
const firstPath = (query: string) => findNames(index, query).matches[0]?.record.path;

test.each([
  ['weight loss', '/safe/'],
  ['losing weight', '/safe/'],
  ['ringing after concert', '/conditions/tinnitus/'],
  ['tmg jaw cliking', '/conditions/jaw-pain/'],
  ['lo back spasims', '/conditions/low-back-pain/'],
  ['chiropractor adjustment', '/policies/'],
  ['male or female therapist', '/about/'],
  ['is there any proof this works', '/evidence/'],
  ['what kind of massage do you do', '/articles/spa-or-therapeutic/'],
  ['bricks on my shoulders', '/conditions/neck-pain/'],
  ['arthritis in hands', '/conditions/carpal-tunnel-syndrome/'],
  ['my knee hurts', '/other-pains/'],
  ['sore elbow', '/other-pains/'],
  ['hip pain', '/other-pains/'],
  ['belly pain', '/other-pains/'],
  ['buttock pain', '/other-pains/'],
  ['calf pain', '/conditions/aching-legs/'],
  ['shoulder blade hurts', '/other-pains/'],
  ['leg pain', '/conditions/aching-legs/'],
  ['arm pain', '/conditions/frozen-shoulder/'],
  ['massage', '/'],
  ['massage lansing mi', '/contact/'],
  ['massage near me', '/contact/'],
  ['sciatica massage near me', '/conditions/sciatica/'],
  ['directions from dansville', '/contact/'],
  ['cost of trigger point therapy', '/paying/'],
  ['sholder blad pain', '/other-pains/'],
  ['giftcertificate', '/contact/'],
  ['xarelto', '/safe/'],
  ['t m jay', '/conditions/jaw-pain/'],
  ['do you take credit crads', '/paying/'],
  ['headakes allmost evry day', '/conditions/tension-headache/'],
  ['tee em jay', '/conditions/jaw-pain/'],
  ['the room goes round when i lie down', '/conditions/dizziness/'],
  ['lymph nodes removed', '/safe/'],
  ['walking distance of downtown', '/contact/'],
  ['who is the massage therapist', '/about/'],
])('a visitor who types "%s" gets %s first', (query, path) => {
  expect(firstPath(query)).toBe(path);
});

test.each([
  ['dolor de espalda', 'low-back-pain'],
  ['espalda baja', 'low-back-pain'],
  ['cuello', 'neck-pain'],
  ['dolor de cabeza', 'tension-headache'],
  ['mandíbula', 'jaw-pain'],
  ['ciática', 'sciatica'],
  ['hombro congelado', 'frozen-shoulder'],
  ['túnel carpiano', 'carpal-tunnel-syndrome'],
  ['zumbido de oídos', 'tinnitus'],
  ['dolor de oído', 'earache'],
  ['dolor de muelas', 'toothache'],
  ['mareos', 'dizziness'],
  ['dolor de garganta', 'sore-throat'],
])('in Spanish: "%s" leads to %s', (query, slug) => {
  expect(firstPath(query)).toBe(`/conditions/${slug}/`);
});

test.each([
  'elections',
  'reverse',
  'buy shoes',
  'period cramps',
  'concert',
  'chiropractor near me',
  'knee high boots',
  'head gasket replacement',
])('"%s" is not taken for anything of ours', (query) => {
  expect(findNames(index, query)).toEqual({ certainty: 'none', matches: [], interpretation: undefined });
});

test('no word of English is ever corrected, unless an author calls it a misspelling', () => {
  const stems = new Set(fallback.englishWords);
  const wrong = new Set(records.flatMap(({ misspellings }) => misspellings.flatMap(tokenize)));
  const isBeginning = (word: string) => index.wordsWithPrefix(word, 1).length > 0;
  const words = englishWords.filter(
    (word) => stems.has(stemOf(word)) && !wrong.has(word) && !isBeginning(word),
  );
  expect(words.length).toBeGreaterThan(1_000);
  expect(words.filter((word) => findNames(index, word).interpretation !== undefined)).toEqual([]);
});

test('a word that is still being typed leads to what begins with it, though it looks like a small word', () => {
  const beginnings = ['feve', 'thera', 'shou', 'neur', 'dent', 'undr', 'whis', 'myst'];
  const empty = beginnings.filter(
    (typed) => findNames(index, typed, { isTyping: true }).matches.length === 0,
  );
  expect(empty).toEqual([]);
});
