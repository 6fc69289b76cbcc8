import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const guides = ['README.md', 'docs/deploying.md', 'docs/owner-guide.md', 'docs/writing-guide.md'];
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
    const known = sources.map((path) => readFileSync(path, 'utf8')).join('');
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

test.each(guides)('every file and section that %s links to is there', (guide) => {
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

const onScreen = [
  ...['src/components/desk', 'src/pages/screens', 'src/editor', 'src/schemas'].flatMap(textsOf),
  readFileSync('content/practice.yaml', 'utf8'),
  readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8'),
].join('\n');

/** All texts of a folder of the program, without its tests. */
function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.includes('.test.'))
    .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'));
}

test('every button and field that the guide names in bold is on the screen by that name', () => {
  const bold = [...readFileSync('docs/owner-guide.md', 'utf8').matchAll(/\*\*([^*]+)\*\*/g)];
  const names = bold
    .map(([, words = '']) => words.replace(/^Add /, ''))
    .filter((words) => words.length > 2 && !/[.]$/.test(words) && words !== 'WRITE HERE');
  expect(names.length).toBeGreaterThan(40);
  const isThere = (name: string) =>
    new RegExp(String.raw`["'\`>]\s*${RegExp.escape(name)}\s*["'\`<:,]|: ${RegExp.escape(name)}$`, 'm').test(
      onScreen,
    );
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

/** Texts of the program, where a message may be broken over lines. */
const messages = [onScreen, ...['src/check', 'src/cli', 'src/editor'].flatMap(textsOf)]
  .join('\n')
  .replaceAll(/\s+/g, ' ');

test('every message that the guide quotes at the start of a row is one of the program', () => {
  const rows = [
    ...readFileSync('docs/owner-guide.md', 'utf8').matchAll(/^\| (?:a [\w ]+, or )?"([^"]+)" +\|/gm),
  ];
  const quoted = rows.map(([, words = '']) => words.replace(/^\d+ \w+ /, ''));
  expect(quoted.length).toBeGreaterThan(4);
  expect(quoted.filter((words) => !messages.includes(words))).toEqual([]);
});

test('every section that the guide names is a heading of the page that it names', () => {
  const guide = readFileSync('docs/owner-guide.md', 'utf8');
  const places = [...guide.matchAll(/`(content\/[\w/-]+\.mdx)`, under "([^"]+)"/g)];
  expect(places.length).toBeGreaterThan(10);
  const missing = places.filter(
    ([, file = '', heading = '']) =>
      !new RegExp(`^#+ ${RegExp.escape(heading)}$`, 'm').test(readFileSync(file, 'utf8')),
  );
  expect(missing.map(([words]) => words)).toEqual([]);
});
