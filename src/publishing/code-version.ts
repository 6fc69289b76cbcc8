import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Code that turns rendered pages into files. */
export const finishingCode = ['src/build', 'src/lib', 'src/publishing'];

/** Hash of the whole program: a release that another version built is built anew before it is served again. */
export const programVersion = (): string => codeVersion(['src']);

/** A hash of code: its own sources, its packages and Node with its zlib. */
export function codeVersion(sources: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of sources)
    for (const file of filesIn(folder)) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:astro|css|ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .toSorted();
}
