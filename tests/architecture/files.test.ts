import { describe, expect, test } from 'vitest';
import { looseColours } from '../support/colours.ts';
import { hasDefaultExport } from '../support/read-imports.ts';
import { readSource } from '../support/read-source.ts';

const source = readSource('src');
const files = [...source.keys()];

/** Lists and tokens, which are as long as what they list. */
const data = ['src/schemas/labels.ts', 'src/schemas/prose-tags.ts', 'src/styles/theme.css'];

const lineCount = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

test('no file is longer than 200 lines, data and tokens aside', () => {
  const long = [...source, ...readSource('tests')]
    .filter(([file, text]) => !data.includes(file) && lineCount(text) > 200)
    .map(([file, text]) => `${file} has ${lineCount(text)} lines: ask which two things it is.`);
  expect(long).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
  expect(lineCount('a\nb\n')).toBe(2);
});

test('tests that share a process take back what they set in the environment', () => {
  const sharing = [...source, ...readSource('tests')].filter(([file]) =>
    /^(src|tests\/(content|site))\/.*\.test\.ts$/.test(file),
  );
  const writes = /\benv(\.\w+|\['\w+'\]) =[^=]|delete process/;
  const leaves = (text: string) =>
    writes.test(text) || (text.includes('vi.stubEnv(') && !text.includes('vi.unstubAllEnvs('));
  expect(sharing.length).toBeGreaterThan(250);
  expect(sharing.filter(([, text]) => leaves(text)).map(([file]) => file)).toEqual([]);
  expect(leaves("process.env['DAY'] = day;")).toBe(true);
});

describe('names', () => {
  const forbidden = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'managers'];

  /** What is wrong with the name of a file or of a folder above it, or undefined. */
  function nameProblem(path: string): string | undefined {
    const [name = '', ...folders] = path.split('/').toReversed();
    const [stem = ''] = name.split('.');
    const words = [stem, ...folders].flatMap((part) => part.split(/[-_]|(?<=[a-z])(?=[A-Z])/));
    const vague = words.find((word) => forbidden.includes(word.toLowerCase()));
    if (vague !== undefined) return `${path}: "${vague}" says nothing. Name what it holds.`;
    if (name === 'index.ts') return `${path}: no barrels. Import from the file itself.`;
    if (/[A-Za-z]\d+$/.test(stem)) return `${path}: a number is no name. Say how it differs.`;
    if (
      /(?<!\.test)\.ts$/.test(name) &&
      !/^([a-z]+(-[a-z]+)*|\[(\.\.\.)?[a-z]+\])(\.[a-z]+)*\.ts$/.test(name)
    )
      return `${path}: a .ts file is named in lower-case words joined by hyphens, or as a route's parameter.`;
    if (/^src\/(components|layouts)\/.*\.astro$/.test(path) && !/^[A-Z][A-Za-z]*\.astro$/.test(name))
      return `${path}: a component is named in PascalCase.`;
    return undefined;
  }

  test('every file of src has a name that says what it holds', () => {
    expect(files.map(nameProblem).filter((problem) => problem !== undefined)).toEqual([]);
  });

  test.each([
    'src/lib/utils.ts',
    'src/lib/date-helpers.ts',
    'src/common/dates.ts',
    'src/server/InboxManager.ts',
    'src/components/misc/Card.astro',
    'src/components/ui/index.ts',
    'src/components/home/Hero2.astro',
    'src/lib/dates2.ts',
    'src/lib/openingHours.ts',
    'src/pages/[OpeningHours].json.ts',
    'src/components/ui/care-card.astro',
  ])('%s would be reported', (path) => {
    expect(nameProblem(path)).toMatch(`${path}: `);
  });

  test.each([
    'src/pages/404.astro',
    'src/pages/index.astro',
    'src/lib/a-to-z.ts',
    'src/components/ui/CareCard.astro',
  ])('%s is a good name', (path) => {
    expect(nameProblem(path)).toBeUndefined();
  });
});

describe('exports', () => {
  test('nothing in a .ts file of src is exported without a name', () => {
    expect(
      [...source]
        .filter(([file, text]) => file.endsWith('.ts') && hasDefaultExport(text))
        .map(([file]) => file),
    ).toEqual([]);
  });

  test.each([
    'export default 1;',
    'export default function load() {}',
    'export default class {}',
    'const a = 1;\nexport { a as default };',
    "export { default } from './a.ts';",
  ])('%s would be reported', (text) => {
    expect(hasDefaultExport(text)).toBe(true);
  });

  test.each(['export const a = 1;', "export { default as a } from './a.ts';", '// export default 1'])(
    '%s is fine',
    (text) => {
      expect(hasDefaultExport(text)).toBe(false);
    },
  );
});

describe('colours', () => {
  test('no component, layout or page has a colour of its own: tokens only, and those with a meaning', () => {
    const loose = [...source]
      .filter(([file]) => file.endsWith('.astro'))
      .flatMap(([file, text]) => looseColours(text).map((colour) => `${file}: ${colour}`));
    expect(loose).toEqual([]);
  });

  test.each([
    '<style>p { color: #17302b; }</style>',
    '<style>p{color:#fff}</style>',
    '<style lang="css">p { border: 1px solid rgb(0 0 0 / 20%); }</style>',
    '<style>p { background: linear-gradient(red, hsl(10 20% 30%)); }</style>',
    '<style>p { fill: oklch(60% 0.1 20); }</style>',
    '<style>p { color: white; }</style>',
    '<style>p { color: var(--pine-700); }</style>',
    '<p class="text-[#0f5148]">x</p>',
    "<p class={isOpen ? 'bg-[rgb(0,0,0)]' : ''}>x</p>",
    '<p style="color: #0f5148">x</p>',
    '<svg fill="#0f5148" />',
  ])('%s would be reported', (text) => {
    expect(looseColours(text)).not.toEqual([]);
  });

  test.each([
    '<style>#add { color: var(--ink); }</style>',
    '<style>a:hover { color: color-mix(in oklab, var(--ink), var(--page) 20%); }</style>',
    '<style>/* was #fff */ p { color: currentColor; background: transparent; }</style>',
    '<a href="#face" class="text-soft">x</a>',
    '<use href="#d" />',
  ])('%s is fine', (text) => {
    expect(looseColours(text)).toEqual([]);
  });
});
