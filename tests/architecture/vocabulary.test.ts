import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { declaredNames, exportedTypes } from '../support/declared-names.ts';
import { readSource } from '../support/read-source.ts';

const source = readSource('src');
const code = [...source, ...readSource('tests')];
const modules = [...source].filter(([file]) => /(?<!\.test)\.(?:astro|ts)$/.test(file));

/** Words that this code once used for what the field has another word for. A name holds none of them. */
const retired: Record<string, string> = {
  answering: 'request handler',
  'beds?': 'test database',
  draws: 'renders',
  'houses?': 'codebase',
  likeness: 'similarity',
  'mend package': 'patch',
  mended: 'fixed',
  mends: 'fixes',
  'one at a time': 'single flight',
  'post office': 'mailer',
  posted: 'sent',
  prints: 'hashes',
  'rooms?': 'module',
  'salient words?': 'keywords',
  'throttles?': 'rate limiter',
  'walls?': 'import rule',
};

/** Retired words in the names that a file declares, each with the word to use. */
const retiredIn = (file: string, text: string) =>
  declaredNames(file, text).flatMap((name) =>
    Object.entries(retired)
      .filter(([word]) => new RegExp(String.raw`\b(?:${word})\b`).test(name))
      .map(([, standard]) => `${file}: "${name}" is called ${standard}`),
  );

test('files and what they declare have the standard terms', () => {
  expect(code.flatMap(([file, text]) => retiredIn(file, text))).toEqual([]);
});

test.each([
  ['src/store/post-office.ts', ''],
  ['src/store/a.ts', 'export async function openBed() {}'],
  ['src/store/a.ts', 'const oneAtATime = 1;'],
  ['src/store/a.ts', '/** Said. */\nexport type RoomName = string;'],
])('a retired word is found in %s: %s', (file, text) => {
  expect(retiredIn(file, text)).toHaveLength(1);
});

/**
 * Names that two files may share. A command has the name of what it runs; a schema, a view model and a query have
 * the name of the one thing that they describe, show and read; a rule has the name of what it judges.
 */
const shared = new Set([
  'comments.ts',
  'dates.ts',
  'entries.ts',
  'list-words.ts',
  'new-page.ts',
  'plain-words.ts',
  'practice.ts',
  'redirects.ts',
  'refusal.ts',
  'release.ts',
  'sources.ts',
  'start.ts',
  'undo.ts',
]);

test('no two files of src share a name', () => {
  const names = modules.map(([file]) => basename(file)).filter((name) => !/^(?:\[|index\.)/.test(name));
  expect(repeated(names).filter((name) => !shared.has(name))).toEqual([]);
});

/** Types that two modules may share by name, each the plain word within its own. */
const sharedTypes = new Set(['Change', 'Draft', 'Entry', 'Outcome', 'Place', 'Refusal']);

test('no two exported types of src share a name', () => {
  const types = modules.flatMap(([, text]) => exportedTypes(text));
  expect(types.length).toBeGreaterThan(100);
  expect(repeated(types).filter((type) => !sharedTypes.has(type))).toEqual([]);
});

test.each(['export interface Change {', 'export type Change =', 'export class Change {'])(
  '%s is a type',
  (text) => {
    expect(exportedTypes(text)).toEqual(['Change']);
  },
);

const repeated = (names: readonly string[]) => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
];
