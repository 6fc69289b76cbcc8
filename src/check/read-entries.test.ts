import { expect, test } from 'vitest';
import { splitFrontmatter } from '#check/read-entries.ts';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const shown = `content/${file}`;
const problemsFor = (from: string, to: string) => problemsAfter({ [file]: replace(from, to) });
const noForm =
  'the form above the text is missing. Begin the file with a line of three hyphens (---), then the fields, then another such line.';
const quotes = 'Put text that holds : or # or quotes in double quotes, and line up lists.';

test('a page whose name ends in .md is reported with its right name', () => {
  expect(problemsAfter({ 'conditions/neck-pain.md': '' })).toEqual([
    'content/conditions/neck-pain.md: the file name ends in ".md". Rename it to "neck-pain.mdx".',
  ]);
});

test.each([
  'Neck-Pain.mdx',
  'neck pain.mdx',
  'neck_pain.mdx',
  'neck-pain.txt',
  'neck-pain.mdx.bak',
  'new.mdx/notes.png',
])('a file that is called %s is no page', (name) => {
  const [inFolder = name] = name.split('/');
  expect(problemsAfter({ [`articles/${name}`]: '' })).toEqual([
    `content/articles/${inFolder}: this file is no page and no picture. Name a page like "neck-pain.mdx": lower-case words joined by hyphens, then ".mdx".`,
  ]);
});

test('pictures and hidden files may lie beside the pages', () => {
  expect(
    problemsAfter({ 'articles/.DS_Store': '', 'articles/A Photo.JPG': '', 'pages/plan.webp': '' }),
  ).toEqual([]);
});

test.each([
  ['empty', ''],
  ['without a form', '## Check if this sounds like you\n'],
  ['with a form that does not end', '---\ntitle: Test pain\n\nWords.\n'],
  ['with a line above the form', '\n---\ntitle: Test pain\n---\n'],
])('a file that is %s is reported with how to begin', (_, text) => {
  expect(problemsAfter({ [file]: text })).toEqual([`${shown}, line 1: ${noForm}`]);
});

test('a form that is no list of fields is reported with what a field is', () => {
  for (const form of ['', 'only words', '- a\n- b'])
    expect(problemsAfter({ [file]: `---\n${form}\n---\n` })).toContain(
      `${shown}: the form holds no fields. Write one to a line: its name, a colon, a space and what it says.`,
    );
});

test('a colon in a line of text is reported with its line', () => {
  expect(problemsFor('title: Test pain', 'title: Test: pain')).toEqual([
    `${shown}, line 2: the form cannot be read here. Put text that holds a colon in double quotes.`,
  ]);
});

test('a field that stands twice is reported with the line of the second', () => {
  expect(problemsFor('kind: condition', 'kind: condition\ntitle: Again\nkind: symptom')).toEqual([
    `${shown}, line 5: the same field stands in the form twice. Keep one of them.`,
    `${shown}, line 6: the same field stands in the form twice. Keep one of them.`,
  ]);
});

test('a tab and a sign that YAML keeps for itself are reported once, not for every line that follows', () => {
  expect(problemsFor('  emergency:', '\temergency:')).toEqual([
    `${shown}, line 18: a tab stands at the start of a line of the form. Use spaces.`,
  ]);
  expect(problemsFor('kind: condition', 'kind: @condition')).toEqual([
    `${shown}, line 4: the form cannot be read here (Plain value cannot start with reserved character @). ${quotes}`,
  ]);
});

test('text that begins with a star is reported as text for quotes', () => {
  expect(problemsFor('title: Test pain', 'title: *Test')).toEqual([
    `${shown}, line 2: text begins with a "*". Put the whole text in double quotes.`,
  ]);
});

test('a form that would grow without end is refused like any other', () => {
  const rows = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => {
    const before = `*${'abcdefg'[index]}`;
    return `${name}: &${name} [${Array<string>(9).fill(before).join(', ')}]`;
  });
  const problems = problemsFor('kind: condition', `kind: condition\na: &a [x]\n${rows.join('\n')}`);
  expect(problems[0]).toBe(`${shown}, line 6: text begins with a "*". Put the whole text in double quotes.`);
});

test('links to a page whose form cannot be read are not wrong for that', () => {
  expect(
    problemsAfter({ 'conditions/other-pain.mdx': replace('kind: condition', 'kind: "condition') }),
  ).toEqual([
    expect.stringMatching(/^content\/conditions\/other-pain\.mdx, line \d+: the form cannot be read here/),
  ]);
});

test('a file from Windows, with its line ends and its mark at the start, is read like any other', () => {
  const asOnWindows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(problemsAfter({ [file]: asOnWindows, 'practice.yaml': asOnWindows })).toEqual([]);
});

test('lines of a file from Windows are counted right, in the form and in the text', () => {
  const change = (text: string) =>
    replace('Gently.', '{x}')(replace('kind: condition', 'kind: pain')(text)).replaceAll('\n', '\r\n');
  expect(problemsAfter({ [file]: change })).toEqual([
    `${shown}, line 4: "Kind" (kind) is "pain". It must be one of: condition or symptom.`,
    `${shown}, line ${lineOf('Gently.', file)}: text in braces, {x}, would be run as code. Take the braces out.`,
  ]);
});

test('a form ends at the first line of three hyphens, and the text begins below it', () => {
  expect(splitFrontmatter('---\na: 1\n---\nText\n\n---\n\nMore')).toEqual({
    frontmatter: 'a: 1',
    body: 'Text\n\n---\n\nMore',
    bodyOffset: 3,
  });
  expect(splitFrontmatter('---\na: 1\n---')).toEqual({ frontmatter: 'a: 1', body: '', bodyOffset: 2 });
});
