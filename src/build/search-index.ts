import { readFile, readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { htmlFiles } from '#build/html-files.ts';
import { loadContent } from '#check/load-content.ts';
import { readEntries } from '#check/read-entries.ts';
import { hiddenWords, withHiddenWords } from '#lib/hidden-words.ts';
import { entryPath } from '#lib/paths.ts';

/** Files of the search package that this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index over the built pages. Misspellings and everyday phrases are added to a page only
 * while it is read for the index, so the pages themselves never hold them.
 */
export function searchIndex(contentDir: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (index === undefined) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
        const words = wordsByPath(contentDir);
        for (const file of await htmlFiles(folder)) {
          const url = `/${file
            .split(sep)
            .join('/')
            .replace(/index\.html$/, '')}`;
          const html = await readFile(join(folder, file), 'utf8');
          const added = await index.addHTMLFile({
            url,
            content: withHiddenWords(html, words.get(url) ?? []),
          });
          if (added.errors.length > 0)
            throw new Error(`${file} cannot be indexed: ${added.errors.join(' ')}`);
        }
        const outputPath = join(folder, 'pagefind');
        const written = await index.writeFiles({ outputPath });
        if (written.errors.length > 0)
          throw new Error(`The search index was not written: ${written.errors.join(' ')}`);
        await index.deleteIndex();
        await Promise.all(
          (await readdir(outputPath))
            .filter((name) => unused.test(name))
            .map((name) => rm(join(outputPath, name))),
        );
        logger.info('The search index is made.');
      },
    },
  };
}

function wordsByPath(contentDir: string): Map<string, string[]> {
  return new Map(
    readEntries(loadContent(contentDir)).entries.map(({ collection, slug, data }) => [
      entryPath(collection, slug),
      hiddenWords(data),
    ]),
  );
}
