import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { articleFeeds } from '#build/article-feed.ts';
import { BuildCache } from '#build/build-cache.ts';
import { codeVersion, finishingCode } from '#publishing/code-version.ts';
import type { BuildTarget } from '#build/build-target.ts';
import { addComments } from '#build/comments-in-pages.ts';
import { checkedContent } from '#build/content-gate.ts';
import { type PageFinisher, openPageFinisher } from '#build/finish-pages.ts';
import { finishWhileRendering } from '#build/finish-while-rendering.ts';
import { llmsFile } from '#build/llms-text.ts';
import { deleteOriginalPictures } from '#build/original-pictures.ts';
import { precompressedFiles } from '#build/precompressed-files.ts';
import { redirectFiles } from '#build/redirects.ts';
import { sharePictures } from '#build/share-pictures.ts';
import { type Files, type Site, compressionFor, publishedEntries } from '#build/site.ts';
import { siteIcons } from '#build/site-icons.ts';
import { siteMap } from '#build/site-map.ts';
import { staticHostFiles } from '#build/static-host-files.ts';
import { storeResultsIn } from '#lib/stored-results.ts';
import type { Practice } from '#schemas/practice.ts';

/** Everything that becomes of the rendered pages, in this order. */
async function finish(site: Site, finisher: PageFinisher): Promise<void> {
  const step = stepsOf(site);
  const write = async (name: string, makeFiles: () => Files | Promise<Files>) =>
    step(name, async () => writeFiles(site.root, await makeFiles()));
  // Facts for the server; the pages with published comments take the place of those without.
  await step('comments', async () => {
    const commented = await addComments(site);
    await Promise.all([...commented].map(([path, html]) => finisher.replace(path, html)));
  });
  // Begun while Astro was rendering, of each page from one parse in a worker thread: template for the server, policy,
  // Markdown copy, text for feed and search, precompressed files.
  const { pages, search } = await step('pages', () => finisher.result());
  const made = pages.filter(({ isNew }) => isNew).length;
  site.logger.info(`${pages.length} pages, ${made} of them finished anew.`);
  await step('original pictures', () => deleteOriginalPictures(site.root, site.client));
  await write('share pictures', () => sharePictures(site, pages));
  await write('icons', () => siteIcons(site));
  await write('list of Markdown copies', () => llmsFile(site));
  await write('feeds', () => articleFeeds(site, pages));
  await write('redirects', () => redirectFiles(site));
  await write('files for a static host', () => staticHostFiles(site));
  await write('search index', () => search.files());
  await write('sitemap', () => siteMap(site, pages));
  await write('precompressed files', () => precompressedFiles(site));
}

interface Options {
  contentDir: string;
  practice: Practice | undefined;
  /** The practice in the words of a language. */
  practiceIn: Site['practiceIn'];
  target: BuildTarget;
  /** Addresses of the files that a search runs, once the browser's scripts are built. */
  searchModules: () => readonly string[];
}

/** The one integration for all that follows Astro's own work. */
export function finishSite(options: Options): AstroIntegration {
  let config: AstroConfig;
  let cache: BuildCache;
  let site: Site | undefined;
  let finisher: PageFinisher | undefined;
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': (setup) => {
        config = setup.config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        cache = new BuildCache(join(fileURLToPath(config.cacheDir), 'finished'), codeVersion(finishingCode));
        storeResultsIn(cache);
        setPrerenderer((astro) =>
          finishWhileRendering(astro, config.base, async (paths) => {
            site = siteOf(config, cache, options, paths, logger);
            await rm(join(site.root, 'redirects'), { recursive: true, force: true });
            finisher = await openPageFinisher(site);
            return finisher;
          }),
        );
      },
      // Astro leaves its own entry out where pages are not rendered by it alone.
      'astro:build:setup': ({ updateConfig }) => {
        const rolldownOptions = { input: 'astro/entrypoints/prerender' };
        updateConfig({ environments: { prerender: { build: { rolldownOptions } } } });
      },
      'astro:build:done': async () => {
        if (site === undefined || finisher === undefined) throw new Error('No page was rendered.');
        try {
          await finish(site, finisher);
        } finally {
          await finisher.close();
        }
        cache.prune();
      },
    },
  };
}

function siteOf(
  { build, outDir, site }: AstroConfig,
  cache: BuildCache,
  { contentDir, practice, practiceIn, target, searchModules }: Options,
  paths: string[],
  logger: AstroIntegrationLogger,
): Site {
  // The content has passed the check.
  if (practice === undefined) throw new Error('practice.yaml could not be read.');
  const { files, entries, translations } = checkedContent(contentDir);
  return {
    content: files,
    root: fileURLToPath(outDir),
    client: fileURLToPath(build.client),
    address: site ?? '',
    practice,
    practiceIn,
    target,
    entries: publishedEntries(entries, translations),
    paths,
    compression: compressionFor(paths.length),
    searchModules: searchModules(),
    cache,
    logger,
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

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of files) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
