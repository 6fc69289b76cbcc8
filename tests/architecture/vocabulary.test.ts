import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { declaredNames, exportedTypes } from '../support/declared-names.ts';
import { readSource } from '../support/read-source.ts';
import { scanWords } from '../support/scan-words.ts';

const source = readSource('src');
const code = [...source, ...readSource('tests')];
const modules = [...source].filter(([file]) => /(?<!\.test)\.(?:astro|ts)$/.test(file));

/** Words that this code once used for what the field has another word for. A name holds none of them. */
const retired: Record<string, string> = {
  answering: 'request handler',
  'beds?': 'test database',
  'draw screen': 'render screen',
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

/** What is said plainly in comments and titles of tests; the owner's and readers' texts keep their own voice. */
const retiredInText: Record<string, string> = {
  '(?:draws?|drew|drawn)': 'render',
  '(?:tells?|telling|told)': 'report, show, name, distinguish',
  answering: 'handling a request',
  'asked for': 'requested',
  'judg(?:e|es|ed|ing)': 'check, decide',
  kept: 'stored, unchanged',
  'mend(?:s|ed|ing)?': 'fix',
  'rooms?': 'module, space',
  'twins?': 'precompressed file, Markdown copy',
  'walls?': 'import rule',
};

/** Names that are declared at any depth: a variable is called by what it holds. */
const retiredInNames: Record<string, string> = {
  ...retiredInText,
  asked: 'request',
  given: 'input',
  said: 'message',
  say: 'report',
  'keep(?:s|ing)?': 'store',
};

/** Words of the field or of this domain that hold a retired one: a room that is photographed, a network's keep-alive. */
const standard =
  /\bemergency rooms?\b|\bkeep alive\b|^rooms?$|\/rooms?\.|\bthe room where sessions are given\b/gi;

const retiredInFile = (file: string, text: string) => {
  const { names, comments, testTitles } = scanWords(file, text);
  return [
    ...names.flatMap((name) => among(retiredInNames, name)),
    ...[...comments, ...testTitles].flatMap((words) => among(retiredInText, words)),
  ].map((found) => `${file}: ${found}`);
};

const among = (table: Record<string, string>, words: string) =>
  Object.entries(table)
    .filter(([word]) => new RegExp(String.raw`\b(?:${word})\b`, 'i').test(words.replaceAll(standard, '')))
    .map(([word, term]) => `"${words}" says ${word}, which is ${term}`);

test('comments, titles of tests and inner names have the standard terms', () => {
  expect([...source].length).toBeGreaterThan(500);
  expect([...source].flatMap(([file, text]) => retiredInFile(file, text))).toEqual([]);
});

/** Guides for engineers and operators; the owner's and the writing guide keep the owner's voice. */
const engineersDocs = ['architecture', 'comments', 'deploying', 'performance', 'search-engines'];

test.each(engineersDocs)('docs/%s.md has the standard terms', (name) => {
  const text = readFileSync(`docs/${name}.md`, 'utf8');
  const words = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g, '');
  expect(words.split('\n').flatMap((line) => among(retiredInText, line))).toEqual([]);
});

test.each([
  ['a.ts', '/**\n * What the owner is\n * told. */'],
  ['a.ts', 'const f = () => 1; // Draws it.'],
  ['a.ts', 'function f({ given }: { b: 1 }) {}'],
  ['a.ts', 'class A { private say() {} }'],
  ['a.ts', "test.each([1])('%s is kept', () => {});"],
  ['a.astro', '---\nconst a = { asked: 1 };\n---\n<p>Told</p>'],
  ['a.astro', '<p>Told</p>\n<script>\n  const said = 1;\n</script>'],
  ['a.css', '/* Room for more. */'],
  ['KeptAddress.astro', ''],
])('one retired word is found in %s: %s', (file, text) => {
  expect(retiredInFile(file, text)).toHaveLength(1);
});

test("readers' texts and uses of others' names are left alone", () => {
  expect(retiredInFile('a.ts', "const a = 'We told you'; b.say(a); export const c = { d: b.kept };")).toEqual(
    [],
  );
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
