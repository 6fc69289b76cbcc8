import { mkdirSync, writeFileSync } from 'node:fs';
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
  /** Its file below the folder of the pages. */
  file: string;
  /** The page as Astro rendered it, with its comments. */
  rendered: string;
  facts: PageFacts;
}

/** A page whose files are written, but for the page itself. */
export type WrittenPage = Omit<FinishedPage, 'files'> & {
  html: Uint8Array;
  cacheKey: string;
  isNew: boolean;
};

const { client, cacheFolder, version } = workerData as WorkerSetup;
const cache = new BuildCache(cacheFolder, version);

parentPort?.on('message', (task: PageTask) => {
  // A page that cannot be finished ends the thread, and with it the build.
  parentPort?.postMessage(finish(task));
});

function finish({ file, rendered, facts }: PageTask): WrittenPage {
  const path = join(client, file);
  const cacheKey = cache.keyOf(JSON.stringify(facts), rendered);
  const cached = cache.read(cacheKey) as FinishedPage | undefined;
  const page = cached ?? finishPage(rendered, facts);
  if (cached === undefined) cache.write(cacheKey, page);
  mkdirSync(dirname(path), { recursive: true });
  const { files, ...rest } = page;
  const { '.html': html = new Uint8Array(), ...others } = files;
  for (const [ending, content] of Object.entries(others))
    writeFileSync(path.replace(/\.html$/, ending), content);
  return { ...rest, html, cacheKey, isNew: cached === undefined };
}
