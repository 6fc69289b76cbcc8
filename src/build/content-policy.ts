import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from '#build/html-files.ts';
import { withContentPolicy } from '#lib/content-policy.ts';

/** Gives every finished page its Content Security Policy. */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'content-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await htmlFiles(folder)) {
          const path = join(folder, file);
          await writeFile(path, withContentPolicy(await readFile(path, 'utf8')));
        }
      },
    },
  };
}
