import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Source, readSource } from '../support/read-source.ts';

const exported =
  /^export (?:async )?(?:abstract )?(?:class|const|enum|function\*?|interface|let|type) ([\w$]+)/gm;

/** Read by Astro itself, by the names that it expects. */
const readByAstro = /^src\/(?:pages\/|content\.config|middleware)/;

/** What a file exports and no other one names. Where `export` is missing, TypeScript finds what is not used at all. */
function unusedExports(files: Source): string[] {
  const places = new Map<string, Set<string>>();
  for (const [file, text] of files)
    for (const [word] of text.matchAll(/[\w$]+/g))
      places.set(word, (places.get(word) ?? new Set()).add(file));
  return [...files]
    .filter(([file]) => !readByAstro.test(file))
    .flatMap(([file, text]) => [...text.matchAll(exported)].map(([, name = '']) => ({ file, name })))
    .filter(({ name }) => places.get(name)?.size === 1)
    .map(({ file, name }) => `${file}: ${name}`);
}

test('what a file exports is used by another', () => {
  const others = globSync(['*.mjs', '*.ts', 'src/**/*.{html,js}']);
  const source = [...readSource('src'), ...readSource('tests')];
  const files = new Map([...source, ...others.map((file) => [file, readFileSync(file, 'utf8')] as const)]);
  expect(unusedExports(files)).toEqual([]);
});

test('an export that no other file names is found', () => {
  const files = new Map([
    ['src/lib/a.ts', 'export const used = 1;\nexport type Unused = string;\nexport function alone() {}\n'],
    ['src/lib/b.ts', "import { used } from '#lib/a.ts';\n"],
  ]);
  expect(unusedExports(files)).toEqual(['src/lib/a.ts: Unused', 'src/lib/a.ts: alone']);
});
