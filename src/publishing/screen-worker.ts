import { parentPort, workerData } from 'node:worker_threads';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import type { RenderTask, Rendering } from '#publishing/screen-thread.ts';

/** Renders screens in a thread of its own, with the built site in the folder that it is started with. */
const render = screenRenderer(await loadPageHandler(workerData as string));

async function rendering({ id, name, screen }: RenderTask): Promise<Rendering> {
  try {
    return { id, html: await render(name, screen as never) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (task: RenderTask) => {
  void rendering(task).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage('ready');
