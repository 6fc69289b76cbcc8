import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ownersGuide = readFileSync('docs/owner-guide.md', 'utf8');
const guides = [
  'README.md',
  'docs/comments.md',
  'docs/deploying.md',
  'docs/looking-after.md',
  'docs/writing-guide.md',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Every `npm run name -- --flag` in a text. */
function commandsIn(text: string): { name: string; flags: string[] }[] {
  return [...text.matchAll(/npm run (?:(?:--silent|-s) )?([\w:]+)((?: -- )?[^`\n|]*)/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      flags: rest.includes(' -- ') ? [...rest.matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag) : [],
    }),
  );
}

test.each(guides)('every command in %s exists, with the words that go with it', (guide) => {
  const commands = commandsIn(readFileSync(guide, 'utf8'));
  expect(commands.length).toBeGreaterThan(1);
  expect(commands.filter(({ name }) => !(name in scripts))).toEqual([]);
  for (const { name, flags } of commands) {
    const [, file = ''] = /node (src\/\S+\.ts)/.exec(scripts[name] ?? '') ?? [];
    const sources = [file, 'src/drafting/parse-arguments.ts'].filter((path) => existsSync(path));
    const known = [
      ...sources.map((path) => readFileSync(path, 'utf8')),
      ...(name === 'comments' ? textsOf('src/moderation') : []),
    ].join('');
    for (const flag of flags)
      expect(known, `npm run ${name} knows ${flag}`).toContain(flag.replace(/^--/, ''));
  }
});

/** The sections of a guide, as links name them. */
const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

test('the owner never needs a command', () => {
  expect(commandsIn(ownersGuide)).toEqual([]);
});

test.each([...guides, 'docs/owner-guide.md'])('every file and section that %s links to is there', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const links = [...text.matchAll(/\]\(((?!https:|\.\/)[^)\s]+)\)/g)].map(([, link = '']) => link);
  const folder = guide.includes('/') ? 'docs/' : '';
  const isThere = (link: string) => {
    const [file = '', section] = link.split('#');
    if (file.startsWith('/')) return true;
    if (file !== '' && !existsSync(folder + file)) return false;
    const target = file === '' ? text : section === undefined ? '' : readFileSync(folder + file, 'utf8');
    return section === undefined || headingsOf(target).includes(section);
  };
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !isThere(link))).toEqual([]);
});

/** All texts of a folder of the program, without its tests. */
function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.includes('.test.'))
    .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'));
}

const editorWords = readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8');
const deskScreens = [
  ...['src/components/desk', 'src/pages/screens', 'src/server/desk', 'src/server/editing'].flatMap(textsOf),
  readFileSync('src/view-models/publish-screens.ts', 'utf8'),
].join('\n');
const editorScreens = [
  ...['src/editor', 'src/schemas'].flatMap(textsOf),
  readFileSync('content/practice.yaml', 'utf8'),
  editorWords,
].join('\n');

/** Whether a button, a field or a heading has these very words. */
const isNamed = (screens: string) => (name: string) =>
  new RegExp(String.raw`["'\`>]\s*${RegExp.escape(name)}\s*["'\`<:,]|: ${RegExp.escape(name)}$`, 'm').test(
    screens,
  );

/** What a text names in bold; sentences that begin a paragraph end with a period. */
const boldIn = (text: string): string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, words = '']) => words.replace(/^Add /, ''))
    .filter((words) => words.length > 2 && !/[.]$/.test(words) && words !== 'WRITE HERE');

/** A section of the owner's guide, with those below it. */
function sectionOf(heading: string): string {
  const [, section = ''] = `${ownersGuide}\n## `.split(`\n## ${heading}\n`);
  return section.split('\n## ')[0] ?? '';
}

test('every button and field that a guide names in bold is on the screen by that name', () => {
  const names = boldIn(ownersGuide + readFileSync('docs/looking-after.md', 'utf8'));
  expect(names.length).toBeGreaterThan(90);
  expect(names.filter((name) => !isNamed(deskScreens + editorScreens)(name))).toEqual([]);
});

test.each(['Sign in', 'The desk', 'Publish', 'People', 'Once a month: the report'])(
  'what the section "%s" names in bold is on a screen of the desk',
  (heading) => {
    const names = boldIn(sectionOf(heading));
    const formFields = ['Draft'];
    expect(sectionOf(heading)).not.toBe('');
    expect(names.filter((name) => !formFields.includes(name) && !isNamed(deskScreens)(name))).toEqual([]);
  },
);

test('every place in the row at the top of the desk is told in the guide', () => {
  const [, row = ''] = readFileSync('src/components/desk/DeskNav.astro', 'utf8').split('] = [');
  const places = [...row.matchAll(/Path, '([^']+)'\]/g)].map(([, place = '']) => place);
  expect(places.length).toBeGreaterThan(7);
  expect(places.filter((place) => !ownersGuide.includes(`**${place}**`))).toEqual([]);
});

/** Texts of the program, where a message may be broken over lines. */
const messages = [
  deskScreens,
  editorScreens,
  ...['src/check', 'src/cli', 'src/release', 'src/server'].flatMap(textsOf),
]
  .join('\n')
  .replaceAll(/\s+/g, ' ');

test('every message that the guide quotes is one of the program', () => {
  const [text = ''] = ownersGuide.split('\n## What to add in your own words\n');
  const quoted = [...text.matchAll(/"([^"\n]+)"/g)].map(([, words = '']) => words.replace(/^\d+ \w+ /, ''));
  expect(quoted.length).toBeGreaterThan(12);
  expect(quoted.filter((words) => !messages.includes(words))).toEqual([]);
});

test('every message that the page on looking after the site explains is one of the program', () => {
  const [, part = ''] = readFileSync('docs/looking-after.md', 'utf8').split('\n## When a command says no\n');
  const [table = ''] = part.split('\n## ');
  const told = [...table.matchAll(/^\| (?!it says|-)(.+?) +\|/gm)].map(([, words = '']) =>
    words.replace('content/', '${content}/').replace('Port 4321', 'Port ${port}'),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((words) => !messages.includes(words))).toEqual([]);
});

test('every picture of the guide is used, and has a description', () => {
  const used = [ownersGuide, readFileSync('docs/looking-after.md', 'utf8')].flatMap((text) =>
    [...text.matchAll(/!\[([^\]]*)\]\(guide\/([^)]+)\)/g)].map(([, words = '', file = '']) => [file, words]),
  );
  expect(used.filter(([, words = '']) => words.length < 15)).toEqual([]);
  expect(used.map(([file]) => file).toSorted()).toEqual(readdirSync('docs/guide').toSorted());
});

test('every section that the guide names is a heading of the page that it names', () => {
  const places = [...ownersGuide.matchAll(/`(content\/[\w/-]+\.mdx)`, under "([^"]+)"/g)];
  expect(places.length).toBeGreaterThan(10);
  const missing = places.filter(
    ([, file = '', heading = '']) =>
      !new RegExp(`^#+ ${RegExp.escape(heading)}$`, 'm').test(readFileSync(file, 'utf8')),
  );
  expect(missing.map(([words]) => words)).toEqual([]);
});
