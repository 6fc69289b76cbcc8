import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files, Site } from '#build/site.ts';
import { precompressed } from '#publishing/precompress.ts';

const compressible = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;

/** Brotli and gzip of every text file that has none yet, so that the server never compresses on the way. */
export async function precompressedFiles(site: Site): Promise<Files> {
  const names = await readdir(site.client, { recursive: true, withFileTypes: true });
  const paths = names.filter((item) => item.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const present = new Set(paths);
  const files = new Map<string, Uint8Array>();
  await Promise.all(
    paths
      .filter((path) => compressible.test(path) && !present.has(`${path}.br`))
      .map(async (path) => {
        const name = join('client', path.slice(site.client.length));
        const { br, gz } = await compressedFile(site, await readFile(path));
        files.set(`${name}.br`, br).set(`${name}.gz`, gz);
      }),
  );
  return files;
}

async function compressedFile({ cache, compression }: Site, content: Buffer) {
  const key = cache.keyOf(compression, content);
  const cached = cache.read(key) as { br: Uint8Array; gz: Uint8Array } | undefined;
  if (cached !== undefined) return cached;
  const files = await precompressed(content, compression);
  cache.write(key, files);
  return files;
}
