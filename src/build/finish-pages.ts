import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { writePageTemplate } from '#build/comments-in-pages.ts';
import type { PageFacts } from '#build/finish-page.ts';
import type { PageTask, WorkerSetup, WrittenPage } from '#build/page-worker.ts';
import { SearchIndex } from '#build/search-index.ts';
import { type Site, pagesToRead } from '#build/site.ts';
import { WorkerThreads } from '#build/worker-threads.ts';
import { originalPath } from '#lib/languages.ts';
import { searchPath } from '#lib/paths.ts';
import { commentablePages } from '#publishing/commentable-pages.ts';

/** A thread of its own pays from so many pages on. */
const pagesPerThread = 10;

/** A page that stands on the site. */
export type SitePage = Omit<WrittenPage, 'html' | 'searchText'>;

/** Finishes pages while others are still being rendered. */
export interface PageFinisher {
  /** The final form of a rendered page. Pages count in the order of the calls, whenever they are there. */
  finish: (path: string, rendering: Promise<string>) => Promise<Uint8Array>;
  /** Finishes and writes a page that takes the place of a rendered one, or comes beside it. */
  replace: (path: string, html: string) => Promise<void>;
  /** Every page, once all are finished, in the order of their paths; and the index over them. */
  result: () => Promise<{ pages: SitePage[]; search: SearchIndex }>;
  close: () => Promise<void>;
}

export async function openPageFinisher(site: Site): Promise<PageFinisher> {
  const search = await SearchIndex.open(site);
  const factsOf = pageFacts(site);
  const commentable = new Set(commentablePages(site.entries, site.practice).map(({ path }) => path));
  const setup: WorkerSetup = { client: site.client, ...site.cache.place };
  const count = Math.min(availableParallelism(), Math.ceil(site.paths.length / pagesPerThread));
  const script = new URL('./page-worker.ts', import.meta.url);
  const threads = new WorkerThreads<PageTask, WrittenPage>(script, Math.max(1, count), setup);
  const all = new Map<string, SitePage>();
  let added: Promise<unknown> = Promise.resolve();

  const finishHtml = (path: string, html: string) =>
    threads.run({ file: fileOf(path), rendered: html, facts: factsOf(path) });
  const note = ({ path, pictures, feedText, cacheKey, isNew }: WrittenPage) => {
    site.cache.use(cacheKey);
    all.set(path, { path, pictures, feedText, cacheKey, isNew });
  };

  return {
    finish: async (path, rendering) => {
      const finishing = rendering.then(async (html) => {
        if (commentable.has(path)) await writePageTemplate(site.root, path, html);
        return finishHtml(path, html);
      });
      added = Promise.all([finishing, added]).then(([page]) => {
        search.add(page);
        note(page);
      });
      // A failure is reported to whoever waits for the page.
      added.catch(() => undefined);
      return (await finishing).html;
    },
    replace: async (path, html) => {
      const page = await finishHtml(path, html);
      const file = join(site.client, fileOf(path));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, page.html);
      note(page);
    },
    result: async () => {
      await added;
      return { pages: [...all.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)), search };
    },
    close: () => threads.end(),
  };
}

function pageFacts(site: Site): (path: string) => PageFacts {
  const { address, compression, practice, searchModules } = site;
  const read = new Map(pagesToRead(site).map((entry) => [entry.path, entry]));
  return (path) => ({
    path,
    hasMarkdown: read.has(path),
    isInFeed: read.get(path)?.collection === 'articles',
    address,
    website: practice.website,
    compression,
    modules: originalPath(path) === searchPath ? searchModules : [],
  });
}

const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
