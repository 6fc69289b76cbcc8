import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { twinsOf } from '#publishing/write-files.ts';

const compressible = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;

/** Writes a Brotli and a gzip twin beside every text file, so that the server never compresses on the way. */
export function compressedTwins(): AstroIntegration {
  return {
    name: 'compressed-twins',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        await Promise.all(
          files.filter((file) => compressible.test(file)).map((file) => compressFile(join(folder, file))),
        );
      },
    },
  };
}

async function compressFile(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) return;
  const { br, gz } = await twinsOf(await readFile(path));
  await writeFile(`${path}.br`, br);
  await writeFile(`${path}.gz`, gz);
}
