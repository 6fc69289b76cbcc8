import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { findCircles } from '../support/import-circles.ts';
import { readImports } from '../support/read-imports.ts';
import { readSource } from '../support/read-source.ts';
import { findBreaches } from '../support/import-rules.ts';
import { moduleOf } from '../support/module-of.ts';

const source = readSource('src');
const breaches = (file: string, text: string) => findBreaches(new Map([[file, text]]));

test('no file of src imports what its module may not', () => {
  expect(findBreaches(source)).toEqual([]);
});

test('no imports go in a circle, those of types included', () => {
  expect(findCircles(source)).toEqual([]);
  expect(findCircles(readSource('tests'))).toEqual([]);
});

test.each([
  ['a file that imports itself', { 'a.ts': './a.ts' }, 'a.ts a.ts'],
  ['two files', { 'a.ts': './b.ts', 'b.ts': './a.ts' }, 'a.ts b.ts a.ts'],
  [
    'three, found from outside',
    { 'z.ts': './a.ts', 'a.ts': './b.ts', 'b.ts': './c.ts', 'c.ts': './a.ts' },
    'a.ts b.ts c.ts a.ts',
  ],
])('a circle of types is found: %s', (_, files, circle) => {
  const made = Object.entries(files).map(
    ([file, from]) => [file, `import type { A } from '${from}';`] as const,
  );
  expect(findCircles(new Map(made)).map((way) => way.join(' '))).toEqual([circle]);
});

test('the modules and their imports are really read', () => {
  const files = [...source.keys()].filter((file) => /(?<!\.test)\.(astro|ts)$/.test(file));
  const modules = new Set(files.map(moduleOf));
  const count = [...source].flatMap(([file, text]) =>
    file.endsWith('.css') ? [] : readImports(file, text),
  ).length;
  expect(modules.size).toBeGreaterThan(12);
  expect(count).toBeGreaterThan(200);
});

test('parts of Node are imported as node:..., so that none passes for a package', () => {
  const bare = [...source].flatMap(([file, text]) =>
    (file.endsWith('.css') ? [] : readImports(file, text))
      .filter(({ from }) => !from.startsWith('node:') && builtinModules.includes(from))
      .map(({ from }) => `${file} imports "${from}"`),
  );
  expect(bare).toEqual([]);
});

describe('the rule for each module catches what it is for', () => {
  const value = (from: string) => `import { thing } from '${from}';`;
  const type = (from: string) => `import type { Thing } from '${from}';`;
  const astro = (code: string) => `---\n${code}\n---\n\n<p>Words.</p>\n`;

  test.each([
    ['src/lib/dates.ts', value('node:fs')],
    ['src/lib/dates.ts', value('astro:content')],
    ['src/lib/dates.ts', type('astro')],
    ['src/lib/dates.ts', value('#practice.ts')],
    ['src/lib/dates.ts', value('../schemas/page.ts')],
    ['src/lib/dates.ts', value('../../lib/dates.ts')],
    ['src/lib/dates.ts', value('../../tests/support/makers.ts')],
    ['src/schemas/page.ts', value('astro:content')],
    ['src/schemas/page.ts', value('zod')],
    ['src/schemas/page.ts', value('#check/problem.ts')],
    ['src/check/problem.ts', type('astro')],
    ['src/check/problem.ts', value('#practice.ts')],
    ['src/check/problem.ts', value('#queries/entries.ts')],
    ['src/build/feed.ts', value('astro')],
    ['src/build/feed.ts', value('#schemas/page.ts')],
    ['src/queries/entries.ts', value('#components/ui/Icon.astro')],
    ['src/queries/entries.ts', type('#view-models/card.ts')],
    ['src/view-models/card.ts', value('#schemas/page.ts')],
    ['src/view-models/card.ts', value('#queries/entries.ts')],
    ['src/view-models/card.ts', type('#practice.ts')],
    ['src/view-models/card.ts', value('yaml')],
    ['src/components/site/Head.astro', astro(value('#queries/entries.ts'))],
    ['src/components/site/Head.astro', astro(value('astro:content'))],
    ['src/components/site/Head.astro', astro(value('#view-models/head.ts'))],
    ['src/components/site/Head.astro', astro(value('#layouts/Base.astro'))],
    ['src/components/site/Head.astro', astro(value('#components/site/call-bar.client.ts'))],
    ['src/components/ui/Icon.astro', astro(value('#practice.ts'))],
    ['src/components/ui/Icon.astro', astro(value('#components/site/Logo.astro'))],
    ['src/layouts/Base.astro', astro(value('astro:content'))],
    ['src/pages/index.astro', astro(value('#pages/feed.xml.ts'))],
    ['src/pages/about/index.astro', astro(value('../index.astro'))],
    ['src/pages/index.astro', astro(value('#cli/check.ts'))],
    ['src/pages/index.astro', astro(type('#build/compress.ts'))],
    ['src/server/serve.ts', value('#components/ui/Icon.astro')],
    ['src/server/serve.ts', value('astro:content')],
    ['src/server/serve.ts', value('#check/problem.ts')],
    ['src/server/desk/facts.ts', value('#drafting/parse-arguments.ts')],
    ['src/drafting/given.ts', value('#report/finding.ts')],
    ['src/report/finding.ts', value('#components/ui/Icon.astro')],
    ['src/report/finding.ts', value('#release/git.ts')],
    ['src/release/git.ts', value('#view-models/card.ts')],
    ['src/check/problem.ts', value('#drafting/parse-arguments.ts')],
    ['src/cli/check.ts', value('#pages/index.astro')],
    ['src/cli/check.ts', value('#practice.ts')],
    ['src/practice.ts', value('#check/read-practice.ts')],
    ['src/content.config.ts', value('#practice.ts')],
    ['src/env.d.ts', value('#view-models/card.ts')],
    ['src/components/search/site-search.client.ts', type('#schemas/page.ts')],
    ['src/components/search/site-search.client.ts', value('fastest-levenshtein')],
    ['src/components/search/site-search.client.ts', value('#components/site/call-bar.client.ts')],
  ])('%s may not say: %s', (file, text) => {
    expect(breaches(file, text)).toEqual([expect.stringMatching(`^${file} imports .+: .+\\.$`)]);
  });

  test.each([
    ['src/lib/content-policy.ts', value('node:crypto')],
    ['src/lib/suggest.ts', value('fastest-levenshtein')],
    ['src/schemas/page.ts', type('astro:content')],
    ['src/view-models/card.ts', type('#schemas/entries.ts')],
    ['src/components/site/Head.astro', astro(type('#view-models/head.ts'))],
    ['src/components/site/Head.astro', astro(value('#practice.ts'))],
    ['src/pages/index.astro', astro(value('#queries/entries.ts'))],
    ['src/pages/index.astro', astro(value('#view-models/card.ts'))],
    ['src/env.d.ts', "type Card = import('#view-models/card.ts').CardView;"],
    ['src/view-models/card.test.ts', value('#queries/entries.ts')],
  ])('%s may say: %s', (file, text) => {
    expect(breaches(file, text)).toEqual([]);
  });

  test('an unknown module is reported', () => {
    expect(breaches('src/extras/thing.ts', '')).toEqual([
      'src/extras/thing.ts stands in no module that docs/architecture.md knows.',
    ]);
  });

  test('the rule is reported in words', () => {
    expect(breaches('src/view-models/card.ts', value('#practice.ts'))).toEqual([
      'src/view-models/card.ts imports "#practice.ts": view-models are given everything as arguments: they import lib and i18n, and types of schemas.',
    ]);
  });
});

describe('no way of importing is missed', () => {
  const query = '#queries/entries.ts';
  const component = 'src/components/site/Head.astro';

  test.each([
    `import '${query}';`,
    `import * as all from '${query}';`,
    `import all, { getPages } from '${query}';`,
    `import { type Page } from '${query}';`,
    `export { getPages } from '${query}';`,
    `export * from '${query}';`,
    `const all = await import('${query}');`,
    `const all = await import(\`${query}\`);`,
    `function load() {\n  return import(\n    '${query}'\n  );\n}`,
    `const all = require('${query}');`,
    `import all = require('${query}');`,
    `const all = import.meta.glob('../../queries/*.ts');`,
    `const all = import.meta.glob<string>(['/src/lib/*.ts', '/src/queries/*.ts'], { eager: true });`,
    `type All = typeof import('${query}');`,
    `export type { Page } from '${query}';`,
    `// a comment\nimport {\n  getPages, // why\n} from\n  "${query}"`,
  ])('%s', (code) => {
    expect(breaches('src/view-models/card.ts', code)).toHaveLength(1);
    expect(breaches('src/components/site/prose-list.ts', code)).toHaveLength(1);
    expect(breaches(component, `---\n${code}\n---\n`)).toHaveLength(1);
  });

  test('a type alone is distinguished from a value beside a type', () => {
    const card = '#view-models/card.ts';
    expect(breaches(component, `---\nimport type { CardView } from '${card}';\n---\n`)).toEqual([]);
    expect(
      breaches(component, `---\nimport { type CardView, pageCard } from '${card}';\n---\n`),
    ).toHaveLength(1);
  });

  test('the markup and every script of a component are read', () => {
    const markup = `<p>{(await import('${query}')).name}</p>`;
    const scripts = `<script>\n  import '#lib/marks.ts';\n</script>\n<script is:inline type="module">import '${query}';</script>`;
    expect(breaches(component, `---\n---\n\n${markup}\n${scripts}`)).toHaveLength(2);
    expect(breaches(component, scripts)).toHaveLength(1);
  });

  test('a script takes browser code and lib, and not what is rendered at build', () => {
    const script = (from: string) => `---\n---\n<script>\n  import '${from}';\n</script>\n`;
    expect(breaches(component, script('./call-bar.client.ts'))).toEqual([]);
    expect(breaches(component, script('#lib/marks.ts'))).toEqual([]);
    expect(breaches(component, script('#practice.ts'))).toHaveLength(1);
    expect(breaches(component, script('#components/site/Logo.astro'))).toHaveLength(1);
  });

  test('words about imports are no imports', () => {
    const words = `// import x from '${query}'\nconst text = "import y from '${query}'";\n/* export * from '${query}' */`;
    expect(breaches('src/view-models/card.ts', words)).toEqual([]);
  });
});
