import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { findFile } from '#check/file-spelling.ts';

/** Finds pictures whose names are spelt with letters and accents apart on the disk, as a Mac writes them. */
export function pictureSpelling(): Plugin {
  return {
    name: 'picture-spelling',
    enforce: 'pre',
    resolveId(id, importer) {
      const [path = '', query] = id.split('?', 2);
      if (importer === undefined || !/^\.\.?\/.*\P{ASCII}/u.test(path)) return undefined;
      const [from = ''] = importer.split('?', 1);
      const folder = dirname(from.startsWith('file:') ? fileURLToPath(from) : from);
      const found = findFile(resolve(folder, path));
      return found === undefined || query === undefined ? found : `${found}?${query}`;
    },
  };
}
