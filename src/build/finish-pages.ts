import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { openPageComments } from '#build/comments-in-pages.ts';
import type { PageFacts } from '#build/finish-page.ts';
import type { PageTask, WorkerSetup, WrittenPage } from '#build/page-worker.ts';
import { SearchIndex } from '#build/search-index.ts';
import { type Site, pagesToRead } from '#build/site.ts';
import { WorkerThreads } from '#build/worker-threads.ts';

/** A thread of its own pays from so many pages on. */
const pagesPerThread = 10;

/** A page that stands on the site. */
export type SitePage = Omit<WrittenPage, 'html' | 'searchText'>;

/** Finishes pages while others are still being rendered. */
export interface PageFinisher {
  /** The final form of a rendered page. Pages count in the order of the calls, whenever they are there. */
  finish: (path: string, rendering: Promise<string>) => Promise<Uint8Array>;
  /** Every page, once all are finished, in the order of their paths; and the index over them. */
  result: () => Promise<{ pages: SitePage[]; search: SearchIndex }>;
  close: () => Promise<void>;
}

export async function openPageFinisher(site: Site): Promise<PageFinisher> {
  const comments = await openPageComments(site);
  const search = await SearchIndex.open(site);
  const factsOf = pageFacts(site);
  const setup: WorkerSetup = { client: site.client, ...site.cache.place };
  const count = Math.min(availableParallelism(), Math.ceil(site.paths.length / pagesPerThread));
  const script = new URL('./page-worker.ts', import.meta.url);
  const threads = new WorkerThreads<PageTask, WrittenPage>(script, Math.max(1, count), setup);
  const all: SitePage[] = [];
  let added: Promise<unknown> = Promise.resolve();

  const finishFile = (path: string, rendered: string) =>
    threads.run({ file: fileOf(path), rendered, facts: factsOf(path) });

  /** The page, then further parts of its comments, which are written here: nobody else knows of them. */
  const finishAll = async (path: string, rendering: Promise<string>) => {
    const finished: WrittenPage[] = [];
    for (const [file, html] of await comments.addTo(path, await rendering)) {
      const page = await finishFile(file, html);
      if (file !== path) await writePart(join(site.client, fileOf(file)), page.html);
      finished.push(page);
    }
    return finished;
  };

  return {
    finish: async (path, rendering) => {
      const finishing = finishAll(path, rendering);
      added = Promise.all([finishing, added]).then(([pages]) => {
        for (const { path, pictures, feedText, searchText, cacheKey, isNew } of pages) {
          search.add({ path, searchText });
          site.cache.use(cacheKey);
          all.push({ path, pictures, feedText, cacheKey, isNew });
        }
      });
      // A failure is reported to whoever waits for the page.
      added.catch(() => undefined);
      const [page] = await finishing;
      if (page === undefined) throw new Error(`${path} was not finished.`);
      return page.html;
    },
    result: async () => {
      await added;
      return { pages: all.toSorted((a, b) => (a.path < b.path ? -1 : 1)), search };
    },
    close: async () => {
      await threads.end();
      await comments.close();
    },
  };
}

function pageFacts(site: Site): (path: string) => PageFacts {
  const { address, compression, practice } = site;
  const read = new Map(pagesToRead(site).map((entry) => [entry.path, entry]));
  return (path) => ({
    path,
    hasMarkdown: read.has(path),
    isInFeed: read.get(path)?.collection === 'articles',
    address,
    website: practice.website,
    compression,
  });
}

async function writePart(file: string, html: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}

const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
