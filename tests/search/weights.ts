import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Weight {
  name: string;
  /** Brotli, as the server sends it. */
  bytes: number;
  limit: number;
}

/**
 * What the names of all pages may weigh, the matcher with its vocabulary and its field, and what is loaded only where
 * the names do not say enough.
 */
export const searchLimits = { names: 12_000, scripts: 24_000, fallback: 44_000 };

/** What a page in Spanish loads more than one in English, where a site has some: its words, and its names. */
export const spanishLimits = { names: 12_500, scripts: 1_800, opening: 500 };

/** The words of scripts in Spanish, which a page in English never loads. */
const isSpanish = (file: string) => file.startsWith('spanish-');
/** Those of the call bar alone, for a practice that states its hours. */
const isOpening = (file: string) => file.startsWith('spanish-opening.');

/**
 * What a visitor loads when they are about to search, beyond what the page has loaded already.
 * @param outDir folder of a built site
 * @returns nothing where no site is built
 */
export function weighSearch(outDir: string): Weight[] {
  const client = join(outDir, 'client');
  const names = join(client, 'pagefind/names.json.br');
  if (!existsSync(names)) {
    console.log(`No site in ${client}: run "npm run build" to weigh the search too.`);
    return [];
  }
  const pages = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    // The search page preloads what others load later.
    .map((file) =>
      readFileSync(join(client, file), 'utf8').replaceAll(/<link rel="modulepreload"[^>]*>/g, ''),
    );
  const scripts = readdirSync(join(client, '_astro')).filter((file) => file.endsWith('.js'));
  const first = scripts.filter((file) => pages.some((page) => page.includes(`/_astro/${file}`)));
  const late = scriptsBehind(join(client, '_astro'), first).filter((file) => !first.includes(file));
  const bytesOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + statSync(join(client, '_astro', `${file}.br`)).size, 0);
  const spanishNames = join(client, 'es/pagefind/names.json.br');
  if (late.length === 0) throw new Error('No page loads the scripts of the search.');
  return [
    { name: 'names.json', bytes: statSync(names).size, limit: searchLimits.names },
    {
      name: 'matcher, vocabulary and field',
      bytes: bytesOf(late.filter((file) => !isSpanish(file))),
      limit: searchLimits.scripts,
    },
    { name: 'text and words of English', bytes: fallbackBytes(client), limit: searchLimits.fallback },
    ...(existsSync(spanishNames)
      ? [
          { name: 'es/names.json', bytes: statSync(spanishNames).size, limit: spanishLimits.names },
          {
            name: 'words of scripts in Spanish',
            bytes: bytesOf(late.filter((file) => isSpanish(file) && !isOpening(file))),
            limit: spanishLimits.scripts,
          },
          {
            name: 'words of the call bar in Spanish',
            bytes: bytesOf(late.filter(isOpening)),
            limit: spanishLimits.opening,
          },
        ]
      : []),
  ];
}

/** Scripts that others import, at once or later, and those others. Scripts of a screen of the server are not among them. */
function scriptsBehind(folder: string, files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found)
    for (const [, next = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /["'`]\.\/([\w.-]+\.js)["'`]/g,
    ))
      found.add(next);
  return [...found];
}

function fallbackBytes(client: string): number {
  const folder = join(client, 'pagefind/names');
  const [first, ...others] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json.br'),
  );
  if (first === undefined || others.length > 0) throw new Error(`${folder} should hold one part.`);
  return statSync(join(folder, first)).size;
}
