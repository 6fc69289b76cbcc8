import { dirname, join } from 'node:path/posix';
import { type Import, readImports } from './read-imports.ts';
import { moduleOf } from './module-of.ts';
import type { Source } from './read-source.ts';

/** Who may import whom, as docs/architecture.md tells it. */
interface Rule {
  /** Modules of src/, and what lies outside: `npm`, `node`, `astro`, or one name such as `astro:content`. */
  may: readonly string[];
  /** The same, for `import type` only. */
  types?: readonly string[];
  why: string;
}

const everyPage = [
  'assets',
  'check',
  'components',
  'i18n',
  'layouts',
  'lib',
  'practice',
  'queries',
  'schemas',
];

/** What checks and writes content in plain Node. */
const content = ['lib', 'schemas', 'check', 'drafting', 'report', 'node', 'npm'];

const drawing = ['components', 'components/ui', 'i18n', 'lib', 'practice', 'assets'];

/** What reads and writes comments and finished pages. */
const written = ['i18n', 'publishing', 'store', 'node', 'npm'];
const served = ['store', 'publishing', 'server', 'server/desk'];

/** What runs on the server. */
const serving = [
  ...['server', 'server/desk', 'i18n', 'lib', 'schemas', 'release', 'view-models', 'editor', 'editor/bridge'],
  ...written,
];

/** A module is a folder of src/, or a file that stands there alone; two kinds of code are modules of their own. */
export const rules: Record<string, Rule> = {
  lib: {
    may: ['lib', 'npm', 'node:crypto'],
    why: 'lib is pure functions: it imports lib and pure packages, never astro and never files.',
  },
  i18n: { may: ['i18n', 'lib'], why: 'i18n is words and how a language counts: it imports lib.' },
  schemas: {
    may: ['schemas', 'lib', 'astro/zod'],
    types: ['astro'],
    why: 'schemas load in plain Node: they import lib and astro/zod, and nothing but types from astro.',
  },
  check: {
    may: ['check', 'i18n', 'lib', 'schemas', 'astro/zod', 'node', 'npm'],
    why: 'check judges files in plain Node: it imports i18n, lib, schemas, node and packages.',
  },
  build: {
    may: ['build', ...written, 'lib', 'check', 'editor', 'editor/bridge', 'astro/assets/services/sharp'],
    types: ['astro', 'schemas'],
    why: 'build works on finished files: it imports i18n, lib, check, editor, publishing, store, node, packages and the service for pictures of astro, and types from astro and schemas.',
  },
  queries: {
    may: ['queries', 'lib', 'practice', 'astro:content'],
    types: ['schemas'],
    why: 'queries know no screen: they import lib, practice and astro:content, and types of schemas.',
  },
  'view-models': {
    may: ['view-models', 'lib', 'i18n'],
    types: ['schemas', 'npm'],
    why: 'view-models are given everything as arguments: they import lib and i18n, and types of schemas.',
  },
  components: {
    may: [...drawing, 'astro:assets', 'styles', 'virtual:site-look'],
    types: ['view-models', 'schemas', 'astro', 'npm'],
    why: 'nothing fetches in a view: components import components, i18n, lib, practice, the look and addresses of styles, and types of view-models and schemas.',
  },
  'components/ui': {
    may: ['components/ui', 'i18n', 'lib', 'assets'],
    types: ['view-models', 'schemas', 'astro', 'npm'],
    why: 'components/ui knows nothing of the practice: it imports components/ui, i18n and lib.',
  },
  layouts: {
    may: [...drawing, 'layouts', 'queries', 'view-models', 'styles'],
    types: ['astro'],
    why: 'layouts draw, and ask for the menu that stands on every page: they import components, layouts, i18n, lib, practice, queries, view-models and styles.',
  },
  pages: {
    may: [...everyPage, 'server', 'components/ui', 'styles', 'view-models', 'astro', 'node', 'npm'],
    why: 'pages import everything but other pages, cli and build.',
  },
  store: {
    may: ['store', 'lib', 'schemas', 'node', 'npm'],
    why: 'store keeps comments and knows no screen: it imports lib, schemas, node and packages.',
  },
  moderation: {
    may: ['moderation', 'lib', 'schemas', 'store', 'node', 'npm'],
    why: 'moderation is what the owner does with comments by command: it imports lib, schemas, store, node and packages.',
  },
  publishing: {
    may: ['publishing', 'i18n', 'lib', 'schemas', 'store', 'view-models', 'node', 'npm'],
    why: 'publishing writes finished pages: it imports i18n, lib, schemas, store, view-models, node and packages.',
  },
  server: {
    may: serving,
    why: 'server runs long after the build: it imports i18n, lib, schemas, store, publishing, release, view-models, editor, editor/bridge, node and packages.',
  },
  'server/desk': {
    may: [...serving, 'check', 'report'],
    why: 'the desk changes and checks content on the running server: it imports what server does, and check and report.',
  },
  drafting: {
    may: ['drafting', 'lib', 'schemas', 'check', 'node', 'npm'],
    why: 'drafting writes new pages in plain Node: it imports lib, schemas, check, node and packages.',
  },
  report: {
    may: ['report', 'lib', 'schemas', 'check', 'view-models', 'node', 'npm'],
    why: 'report judges content in plain Node: it imports lib, schemas, check, view-models, node and packages.',
  },
  release: {
    may: ['release', 'lib', 'check', 'publishing', 'node', 'npm'],
    why: 'release moves content in plain Node: it imports lib, check, publishing, node and packages.',
  },
  import: {
    may: [...content, 'import', 'editor', 'moderation', 'store', 'astro/zod'],
    why: 'import turns an old site into content in plain Node: it imports lib, schemas, check, drafting, editor, report, moderation, store, node and packages.',
  },
  editor: {
    may: ['editor', 'lib', 'schemas', 'drafting', 'npm', 'astro/zod'],
    types: ['check'],
    why: 'editor runs in the browser and in Node: it imports lib, schemas, drafting and pure packages, and types of check.',
  },
  'editor/app': {
    may: ['editor/app', 'editor', 'lib', 'schemas', 'check', 'npm'],
    why: 'editor/app runs in the browser: it imports editor, lib, schemas, check and packages.',
  },
  'editor/bridge': {
    may: ['editor/bridge', 'editor', 'lib', 'schemas', 'check', 'node', 'npm', 'astro', 'astro/zod'],
    why: 'editor/bridge runs in plain Node and starts the preview: it imports editor, lib, schemas, check, node, packages and astro.',
  },
  cli: {
    may: [...content, 'cli', 'editor/bridge', 'import', 'release', 'moderation', 'online', ...served],
    why: 'cli runs in plain Node: it imports lib, schemas, check, drafting, editor/bridge, import, report, release, moderation, online, store, publishing, server, node and packages.',
  },
  online: { may: ['online', 'lib', 'node', 'npm'], why: 'online is a stranger: it imports lib, node, npm.' },
  middleware: {
    may: ['i18n', 'lib', 'practice', 'queries'],
    types: ['astro'],
    why: 'middleware.ts names the language of pages: it imports i18n, lib, practice and queries.',
  },
  practice: {
    may: ['lib', 'schemas', 'node', 'npm'],
    why: 'practice.ts reads one file: it imports lib, schemas, node and packages.',
  },
  'content.config': {
    may: ['lib', 'schemas', 'astro:content', 'astro/loaders'],
    why: 'content.config.ts is a list: it imports lib, schemas, astro:content and astro/loaders.',
  },
  env: { may: [], types: ['lib', 'schemas', 'view-models', 'npm'], why: 'env.d.ts names types only.' },
  client: {
    may: ['lib', 'i18n', 'styles'],
    why: 'a .client.ts file runs in the browser: it imports lib, i18n and addresses of styles.',
  },
  script: {
    may: ['lib', 'client'],
    why: 'a <script> runs in the browser: it imports lib and .client.ts files.',
  },
};

/** Every import that breaks a rule, one line each: the file, what it imports, and the rule in words. */
export function findBreaches(source: Source): string[] {
  return [...source]
    .filter(([file]) => /\.(astro|ts)$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap(([file, text]) => breachesOf(file, text));
}

function breachesOf(file: string, text: string): string[] {
  const module = moduleOf(file);
  if (rules[module] === undefined) return [`${file} stands in no module that docs/architecture.md knows.`];
  return readImports(file, text).flatMap((found) => {
    const rule = rules[found.isBrowser ? 'script' : module];
    if (rule === undefined || isAllowed(rule, found, file)) return [];
    return [`${file} imports ${found.isType ? 'types of ' : ''}"${found.from}": ${rule.why}`];
  });
}

function isAllowed({ may, types = [] }: Rule, { from, isType }: Import, file: string): boolean {
  const allowed = isType ? [...may, ...types] : may;
  return namesOf(from, file).some((name) => allowed.includes(name));
}

/** What a rule may call the thing that is imported. */
function namesOf(from: string, file: string): string[] {
  if (from.startsWith('#')) return [moduleOf(`src/${from.slice(1)}`)];
  if (from.startsWith('/')) return [moduleOf(from.slice(1))];
  if (from.startsWith('.')) return [moduleOf(join(dirname(file), from))];
  if (from.startsWith('node:')) return [from, 'node'];
  if (/^astro($|[/:])/.test(from)) return [from, 'astro'];
  return [from, 'npm'];
}
