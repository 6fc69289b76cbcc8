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
export const searchLimits = { names: 12_000, scripts: 24_000, fallback: 26_000 };

/** What stands in the script of a receipt, which no search loads. */
const ofReceipts = 'data-receipt-address';

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
    .map((file) => readFileSync(join(client, file), 'utf8'));
  const late = readdirSync(join(client, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .filter((file) => !readFileSync(join(client, '_astro', file), 'utf8').includes(ofReceipts))
    .filter((file) => !pages.some((page) => page.includes(`/_astro/${file}`)))
    .map((file) => statSync(join(client, '_astro', `${file}.br`)).size);
  return [
    { name: 'names.json', bytes: statSync(names).size, limit: searchLimits.names },
    {
      name: 'matcher, vocabulary and field',
      bytes: late.reduce((sum, bytes) => sum + bytes, 0),
      limit: searchLimits.scripts,
    },
    { name: 'text and words of English', bytes: fallbackBytes(client), limit: searchLimits.fallback },
  ];
}

function fallbackBytes(client: string): number {
  const folder = join(client, 'pagefind/names');
  const [first, ...others] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json.br'),
  );
  if (first === undefined || others.length > 0) throw new Error(`${folder} should hold one part.`);
  return statSync(join(folder, first)).size;
}
