import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { Publisher } from '#publishing/publisher.ts';
import { readSiteFacts } from '#publishing/site-facts.ts';
import { openStore } from '#store/open-store.ts';

const warmUps = 20;
const runs = 30;

interface RenderResult {
  /** Pages that the comments fill. */
  files: number;
  /** Milliseconds for all of them, median of 30 runs after 20 to warm up. */
  rendering: number;
  /** Milliseconds to put one more decision into the files: rendered, compressed and synced. */
  publishing: number;
}

/** Renders a page of a built site with so many published comments, with a store in `DATA_DIR`. */
export async function measureRender(root: string, page: string, count: number): Promise<RenderResult> {
  const store = await openStore();
  const facts = readSiteFacts(root);
  const render = screenRenderer(await loadPageHandler(root));
  const publisher = new Publisher({ root, facts, comments: store, render });
  await publishMany(count, page, (incoming) =>
    store.receive({ ...incoming, sender: incoming.id }, [], () => ({
      state: 'pending',
      reasons: [],
    })),
  );
  for (let number = 0; number < count; number += 1)
    await store.decide(`c${number}`, 1, { action: 'approve' });
  const times: number[] = [];
  let files = 0;
  for (let run = 0; run < warmUps + runs; run += 1) {
    const start = performance.now();
    files = (await publisher.renderPage(page)).size;
    times.push(performance.now() - start);
  }
  await publisher.publish(page);
  await store.decide(`c${count - 1}`, 2, { action: 'reject' });
  const start = performance.now();
  await publisher.publish(page);
  const publishing = performance.now() - start;
  await store.database.close();
  const rendering = times.slice(warmUps).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
  return { files, rendering, publishing };
}

interface Written {
  id: string;
  page: string;
  parent: undefined;
  name: string;
  email: undefined;
  words: string;
}

/** Many at once, since those share one write to the disk. */
async function publishMany(
  count: number,
  page: string,
  take: (comment: Written) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, number) =>
      take({
        id: `c${number}`,
        page,
        parent: undefined,
        name: `Reader ${number}`,
        email: undefined,
        words: `Thank you for this page, it helped me.\n\nIs heat or ice better? See https://example.org/${number} for why I ask.`,
      }),
    ),
  );
}
