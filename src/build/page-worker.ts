import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { BuildCache } from '#build/build-cache.ts';
import { type FinishedPage, type PageFacts, finishPage } from '#build/finish-page.ts';

/** What a worker thread is started with. */
export interface WorkerSetup {
  client: string;
  cacheFolder: string;
  version: string;
}

export interface PageTask {
  /** Path below the folder of the pages. */
  file: string;
  /** The page with its comments; left out where the file itself is the page. */
  html?: string | undefined;
  facts: PageFacts;
}

/** A page whose files are written. */
export type WrittenPage = Omit<FinishedPage, 'files' | 'searchText'> & {
  searchText?: string | undefined;
  cacheKey: string;
  isNew: boolean;
};

const { client, cacheFolder, version } = workerData as WorkerSetup;
const cache = new BuildCache(cacheFolder, version);

parentPort?.on('message', (task: PageTask) => {
  // A page that cannot be finished ends the thread, and with it the build.
  void finish(task).then((page) => parentPort?.postMessage(page));
});

async function finish({ file, html, facts }: PageTask): Promise<WrittenPage> {
  const path = join(client, file);
  const rendered = html ?? readFileSync(path, 'utf8');
  const cacheKey = cache.keyOf(JSON.stringify(facts), rendered);
  const cached = cache.read(cacheKey) as FinishedPage | undefined;
  const page = cached ?? (await finishPage(rendered, facts));
  if (cached === undefined) cache.write(cacheKey, page);
  mkdirSync(dirname(path), { recursive: true });
  for (const [ending, content] of Object.entries(page.files))
    writeFileSync(path.replace(/\.html$/, ending), content);
  const { pictures, feedText, searchText } = page;
  return { path: page.path, pictures, feedText, searchText, cacheKey, isNew: cached === undefined };
}
