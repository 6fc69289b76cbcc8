import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { articleFeed } from '#build/article-feed.ts';
import { BuildCache } from '#build/build-cache.ts';
import { codeVersion, finishingCode } from '#build/code-version.ts';
import type { BuildTarget } from '#build/build-target.ts';
import { addComments } from '#build/comments-in-pages.ts';
import { finishPages } from '#build/finish-pages.ts';
import { hostedEditor } from '#build/hosted-editor.ts';
import { llmsFile } from '#build/llms-text.ts';
import type { WrittenPage } from '#build/page-worker.ts';
import { deleteOriginalPictures } from '#build/original-pictures.ts';
import { precompressedFiles } from '#build/precompressed-files.ts';
import { redirectFiles } from '#build/redirects.ts';
import { SearchIndex } from '#build/search-index.ts';
import { sharePictures } from '#build/share-pictures.ts';
import { type Files, type Site, compressionFor, publishedEntries } from '#build/site.ts';
import { siteMap } from '#build/site-map.ts';
import { staticHostFiles } from '#build/static-host-files.ts';
import { loadContent } from '#check/load-content.ts';
import type { Practice } from '#schemas/practice.ts';

/** Everything that happens after Astro has rendered the pages, in this order. */
async function finish(site: Site): Promise<void> {
  const step = stepsOf(site);
  const write = async (name: string, makeFiles: () => Files | Promise<Files>) =>
    step(name, async () => writeFiles(site.root, await makeFiles()));
  // Page templates and facts for the server; the pages with published comments.
  const commented = await step('comments', () => addComments(site));
  await step('original pictures', () => deleteOriginalPictures(site.root, site.client));
  // Of each page, from one parse in a worker thread: policy, Markdown copy, text for feed and search, precompressed files.
  const search = await SearchIndex.open(site);
  const pages = await step('pages', () => writePages(site, commented, search));
  await write('share pictures', () => sharePictures(site, pages));
  await write('list of Markdown copies', () => llmsFile(site));
  await write('feed', () => articleFeed(site, pages));
  await write('redirects', () => redirectFiles(site));
  await write('files for a static host', () => staticHostFiles(site));
  await write('search index', () => search.files());
  await write('hosted editor', () => hostedEditor(site));
  await write('sitemap', () => siteMap(site, pages));
  await write('precompressed files', () => precompressedFiles(site));
}

interface Options {
  contentDir: string;
  practice: Practice | undefined;
  target: BuildTarget;
}

/** The one integration for all that follows Astro's own work. */
export function finishSite({ contentDir, practice, target }: Options): AstroIntegration {
  let address = '';
  let cacheFolder = '';
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site ?? '';
        cacheFolder = join(fileURLToPath(config.cacheDir), 'finished');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        // The content has passed the check.
        if (practice === undefined) throw new Error('practice.yaml could not be read.');
        const client = fileURLToPath(dir);
        const root = resolve(client, '..');
        const content = loadContent(contentDir);
        const entries = publishedEntries(content);
        const cache = new BuildCache(cacheFolder, codeVersion(finishingCode));
        const paths = pages.map(({ pathname }) => `/${pathname}`);
        const compression = compressionFor(paths.length);
        await rm(join(root, 'redirects'), { recursive: true, force: true });
        await finish({
          content,
          root,
          client,
          address,
          practice,
          target,
          entries,
          paths,
          compression,
          cache,
          logger,
        });
        cache.prune();
      },
    },
  };
}

/** Runs a step, and logs how long it took. */
function stepsOf({ logger }: Site) {
  return async <Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await run();
    logger.info(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
}

async function writePages(
  site: Site,
  commented: ReadonlyMap<string, string>,
  search: SearchIndex,
): Promise<WrittenPage[]> {
  const pages: WrittenPage[] = [];
  for await (const { searchText, ...page } of finishPages(site, commented)) {
    search.add({ path: page.path, searchText });
    site.cache.use(page.cacheKey);
    pages.push(page);
  }
  const made = pages.filter(({ isNew }) => isNew).length;
  site.logger.info(`${pages.length} pages, ${made} of them finished anew.`);
  return pages;
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of files) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
