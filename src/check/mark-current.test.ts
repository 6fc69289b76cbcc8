import { expect, test } from 'vitest';
import { withOriginalHash } from '#check/mark-current.ts';

const page = (form: string) => `---\ntitle: Hola\n${form}\nupdated: 2026-11-29\n---\n\nof: this is text\n`;

test.each([
  [
    'translation: { of: "0123456789ab", reviewed: none }',
    'translation: { of: "aaaaaaaaaaaa", reviewed: none }',
  ],
  ["translation: { of: '', reviewed: none }", 'translation: { of: "aaaaaaaaaaaa", reviewed: none }'],
  ['translation: { reviewed: none, of: x }', 'translation: { reviewed: none, of: "aaaaaaaaaaaa" }'],
  ['translation:\n  reviewed: none\n  of: "1"', 'translation:\n  reviewed: none\n  of: "aaaaaaaaaaaa"'],
  ['translation:\n  of:\n  reviewed: none', 'translation:\n  of: "aaaaaaaaaaaa"\n  reviewed: none'],
])('the hash is written into %s, and nothing else changes', (before, after) => {
  expect(withOriginalHash(page(before), 'aaaaaaaaaaaa')).toBe(page(after));
});

test('a form without the field is refused with the line to write', () => {
  expect(() => withOriginalHash(page('summary: of: x'), 'aaaaaaaaaaaa')).toThrow(
    'translation: { of: "", reviewed',
  );
  expect(() => withOriginalHash('no form', 'aaaaaaaaaaaa')).toThrow('no field "translation"');
});
