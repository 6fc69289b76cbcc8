import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeVersion } from '#publishing/code-version.ts';

/** Code that decides what an entry is once Astro has read it. */
const entryCode = ['src/schemas', 'src/lib', 'src/build'];

/**
 * Drops the entries that Astro cached where the schemas have changed since. Astro looks at content.config.ts alone,
 * and would go on with entries that lack a new field.
 */
export function entryCache(): AstroIntegration {
  return {
    name: 'entry-cache',
    hooks: {
      'astro:config:done': ({ config }) => {
        dropOldEntries(fileURLToPath(config.cacheDir), codeVersion(entryCode));
      },
    },
  };
}

/** Removes Astro's cached entries from a folder where they are of another version of the code. */
export function dropOldEntries(folder: string, version: string): void {
  const file = join(folder, 'entries-version');
  if (readVersion(file) === version) return;
  rmSync(join(folder, 'data-store.json'), { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, version);
}

function readVersion(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
