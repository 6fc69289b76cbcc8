import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { formatProblem } from '#check/problem.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { randomNumbers } from '../../tests/support/random-numbers.ts';
import { writeContent } from '../../tests/support/write-content.ts';

const bodyPieces = [
  ...['{', '}', '{{', '<', '>', '</', '/>', '<>', '</>', '<!--', '-->', '<Do>', '</Do>', '<Do', '<Book />'],
  ...[
    '<Source id="',
    '" />',
    '<Note title="a" constructor="b">x</Note>',
    '<a.b/>',
    '<a:b/>',
    '<Ask answer={',
    '}/>',
  ],
  ...[
    'import x from "y"',
    'export default',
    '`',
    '```',
    '~~~',
    '---',
    '***',
    '# ',
    '## ',
    '### ',
    '> ',
    '- ',
    '1. ',
  ],
  ...['![', '](', '[', ']', ')', '](tel:1)', '![a](../..)', '![a](\u0000)', `![a](${'x'.repeat(5000)}.png)`],
  ...[
    '[x]: //y',
    '[^1]',
    '[^1]: x',
    '| a | b |',
    '| - | - |',
    '&#0;',
    '&amp;',
    '\\',
    '$x$',
    ':::',
    '\u0000',
    '\uFEFF',
  ],
  ...[
    '\u2028',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\n',
    '\n\n',
    '😀',
    '\uD800',
    'ünï',
    'word',
    '__proto__',
    '{/*',
    '*/}',
    '<script>',
  ],
];

const formPieces = [
  ...[
    'title: ',
    'title: x',
    'draft: true',
    'sources: ',
    'redFlags: ',
    'picture: ',
    'evidence: ',
    '  id: ',
    'null',
    '~',
  ],
  ...[
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    ':',
    '#',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '!!js/function ',
    '? ',
    '<<: ',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    'toString: ',
    '%YAML 1.2',
    '...',
    '@',
    '`',
    '1e999',
    '.nan',
    '2026-02-31',
    '0x1',
  ],
  ...['\t', ' ', '  ', '\n', '\n', '\n', '\n  ', '\r\n', '\u0000', '\uFEFF', '😀', '\uD800', 'words'],
];

const content = writeContent({});
const [form = '', ...rest] = readFileSync(join(content.dir, 'conditions', 'other-pain.mdx'), 'utf8')
  .replace(/misspellings: .*\nphrases: .*\n/, '')
  .split(/(?<=\n---\n)/);
const body = rest.join('');

afterAll(content.remove);

function jumble(pieces: readonly string[], next: () => number): string {
  const length = 1 + Math.floor(next() * 14);
  return Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join('');
}

/**
 * In how many of `texts`, each a page, a problem is reported. Each problem must have the shape of one, and a
 * text without any must compile as the build compiles it.
 */
function countReported(texts: readonly string[]): number {
  const files = new Map(texts.map((text, number) => [`content/conditions/page-${number}.mdx`, text]));
  for (const [file, text] of files) writeFileSync(join(content.base, file), text);
  const hostile = checkContent(loadContent(content.dir)).problems.filter(({ file }) => files.has(file));
  for (const problem of hostile) {
    const text = files.get(problem.file) ?? '';
    const reported = formatProblem(problem);
    expect(reported, text).toMatch(/^content\/conditions\/page-\d+\.mdx(?:, line \d+)?: \S.* \S/);
    expect(reported, text).not.toMatch(/\n|\[object|\bundefined\b|Invalid input|NaN|, line \D/);
    expect(problem.line ?? 1, text).toBeGreaterThan(0);
    expect(problem.line ?? 1, text).toBeLessThanOrEqual(text.split('\n').length);
  }
  const reported = new Set(hostile.map(({ file }) => file));
  for (const [file, text] of files)
    if (!reported.has(file)) expect(() => mdxToJs(splitFrontmatter(text)?.body ?? ''), text).not.toThrow();
  for (const file of files.keys()) rmSync(join(content.base, file));
  return reported.size;
}

const titled = (text: string, page: number) => text.replaceAll(/^(title|summary): /gm, `$1: ${page}. `);

test('the page that is made hostile below has nothing wrong', () => {
  expect(countReported([titled(form, 1) + body])).toBe(0);
});

test('whatever stands in the text of a page, the owner gets whole lines and nothing breaks', () => {
  const next = randomNumbers(20_261_123);
  const texts = Array.from({ length: 250 }, (_, number) => {
    const place = Math.floor(next() * body.length);
    return titled(form, number) + body.slice(0, place) + jumble(bodyPieces, next) + body.slice(place);
  });
  expect(countReported(texts)).toBeGreaterThan(150);
}, 60_000);

test('whatever stands in the form of a page, the owner gets whole lines and nothing breaks', () => {
  const next = randomNumbers(8_982_899);
  const texts = Array.from({ length: 250 }, (_, number) => {
    const lines = titled(form, number).split('\n');
    const place = 1 + Math.floor(next() * (lines.length - 2));
    return [...lines.slice(0, place), jumble(formPieces, next), ...lines.slice(place)].join('\n') + body;
  });
  expect(countReported(texts)).toBeGreaterThan(150);
}, 60_000);

test('one sign ten thousand times is reported or taken, and nothing breaks', () => {
  const signs = ['> ', '- ', '<Do>', '[', '*', '{', '(', '![', '`', '\\', '| '].map((sign) =>
    sign.repeat(10_000),
  );
  const texts = signs.map((signs, number) => `${titled(form, number)}${signs}words\n`);
  const forms = signs.map((signs) => `---\ntitle: ${signs}\n---\nwords\n`);
  expect(countReported(texts)).toBe(texts.length);
  expect(countReported(forms)).toBe(forms.length);
}, 60_000);
