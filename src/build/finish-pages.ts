import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageTask, WorkerSetup, WrittenPage } from '#build/page-worker.ts';
import { type Site, pagesToRead } from '#build/site.ts';

/** A thread of its own pays from so many pages on. */
const pagesPerThread = 10;

/**
 * Finishes every page in worker threads, and yields them in the order of their paths.
 * @param commented pages that differ from their file or have none, by their path
 */
export async function* finishPages(
  site: Site,
  commented: ReadonlyMap<string, string>,
): AsyncGenerator<WrittenPage> {
  const tasks = await pageTasks(site, commented);
  const count = Math.max(1, Math.min(availableParallelism(), Math.ceil(tasks.length / pagesPerThread)));
  const setup: WorkerSetup = { client: site.client, ...site.cache.place };
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: setup });
  });
  try {
    const results = inThreads(workers, tasks);
    for (const result of results) yield await result;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** A promise for each task, in their order; each thread takes the next task once it is done with one. */
function inThreads(workers: readonly Worker[], tasks: readonly PageTask[]): Promise<WrittenPage>[] {
  const waiting = tasks.map((task) => ({ task, ...Promise.withResolvers<WrittenPage>() }));
  const next = waiting.values();
  const work = async (worker: Worker) => {
    for (const { task, resolve, reject } of next) {
      worker.postMessage(task);
      try {
        const [page] = (await once(worker, 'message')) as [WrittenPage];
        resolve(page);
      } catch (error) {
        reject(new Error(`${task.file} could not be finished: ${String(error)}`, { cause: error }));
        return;
      }
    }
  };
  for (const worker of workers) void work(worker);
  const promises = waiting.map(({ promise }) => promise);
  // Whoever reads the first failure stops there.
  for (const promise of promises) promise.catch(() => undefined);
  return promises;
}

async function pageTasks(site: Site, commented: ReadonlyMap<string, string>): Promise<PageTask[]> {
  const { address, compression, practice } = site;
  const read = new Map(pagesToRead(site).map((entry) => [entry.path, entry]));
  const rendered = (await htmlFiles(site.client)).map(pathOf);
  const paths = [...new Set([...rendered, ...commented.keys()])].toSorted();
  return paths.map((path) => ({
    file: fileOf(path),
    html: commented.get(path),
    facts: {
      path,
      hasMarkdown: read.has(path),
      isInFeed: read.get(path)?.collection === 'articles',
      address,
      website: practice.website,
      compression,
    },
  }));
}

/** Paths of all pages below `folder`, relative to it. */
async function htmlFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
}

const pathOf = (file: string) =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;
const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
