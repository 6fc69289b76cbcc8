import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The desk speaks English alone. */
const desk =
  /(?:components\/desk|layouts\/Desk|screens\/(?:activity|desk|desk-home|desk-report|enter|facts|history|people|publish|review|sign-in|translations)\.astro)/;

const files = globSync('src/{components,layouts,pages}/**/*.astro').filter((file) => !desk.test(file));

test('no component holds words of its own: they come from the catalogues', () => {
  const found = files.flatMap((file) =>
    literalWords(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(90);
  expect(found).toEqual([]);
});

test('words between tags, in labels and in expressions are found, and code is not', () => {
  const source = `---\nconst a = 'Some words';\n---\n<p class="a b">{a}</p>{a > 1 && b < 2}`;
  expect(literalWords(source)).toEqual([]);
  expect(literalWords(`<dt>Getting here</dt>`)).toEqual(['Getting here']);
  expect(literalWords(`<JumpLinks label="Pages of this list" jumps={links} />`)).toEqual([
    'Pages of this list',
  ]);
  expect(literalWords('<li>{count === 1 ? "(1 condition)" : `(${count} Conditions of)`}</li>')).toEqual([
    '(1 condition)',
    '(${count} Conditions of)',
  ]);
});

/** What stands in the template of a component as words, instead of coming from somewhere. */
function literalWords(source: string): string[] {
  const template = source
    .replace(/^---[\s\S]*?^---/m, '')
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll(/class:list=\{\[[\s\S]*?\]\}/g, '')
    .replaceAll('=>', '');
  const between = [...template.matchAll(/>([^<>{}]*[A-Za-z]{2}[^<>{}]*)</g)].map(([, words = '']) => words);
  const labels = [
    ...template.matchAll(/\s(?:aria-label|label|title|alt|placeholder|caption|lead)="([^"{]*)"/g),
  ].map(([, words = '']) => words);
  const strings = [...template.matchAll(/(?<=[?:(&|]\s*)(['"`])([^'"`<>]* [^'"`<>]*)\1/g)].map(
    ([, , words = '']) => words,
  );
  return [...between.filter((words) => !/[=;&|?]/.test(words)), ...labels, ...strings]
    .map((words) => words.trim().replaceAll(/\s+/g, ' '))
    .filter((words) => /[A-Za-z]{2}/.test(words) && !isUtilities(words));
}

/** Such as `size-5 shrink-0`. */
const isUtilities = (words: string) => words.split(' ').every((word) => /[a-z\]][-:]|-\d/.test(word));
