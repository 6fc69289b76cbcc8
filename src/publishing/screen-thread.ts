import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RenderScreen, ScreenName } from '#view-models/screens.ts';

/** A screen to render, with a number to know its result by. */
export interface RenderTask {
  id: number;
  name: ScreenName;
  screen: unknown;
}

export type Rendering = { id: number; html: string } | { id: number; problem: string };

type Waiting = PromiseWithResolvers<string>;

/**
 * The screens of one release, rendered in a thread of its own: visitors are served meanwhile, and when the release
 * is not served any more its program leaves the memory with the thread, which an imported module never does.
 */
export class ScreenThread {
  private readonly root: string;
  private worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private tasks = 0;
  private isEnded = false;

  private constructor(root: string, worker: Worker) {
    this.root = root;
    this.worker = worker;
    this.follow(worker);
  }

  /**
   * Starts the thread for the site in `root`.
   * @throws {Error} where the site cannot render
   */
  static async start(root: string): Promise<ScreenThread> {
    const worker = startWorker(root);
    await once(worker, 'message');
    return new ScreenThread(root, worker);
  }

  readonly render: RenderScreen = (name, screen) => {
    const waiting = Promise.withResolvers<string>();
    const id = (this.tasks += 1);
    this.waiting.set(id, waiting);
    this.worker.postMessage({ id, name, screen } satisfies RenderTask);
    return waiting.promise;
  };

  async end(): Promise<void> {
    this.isEnded = true;
    await this.worker.terminate();
  }

  /** A thread that ends by itself, such as for want of memory, takes its renderings along and is started anew. */
  private follow(worker: Worker): void {
    worker.unref();
    worker.on('message', (result: Rendering) => this.settle(result));
    worker.on('error', (error: Error) => this.failAll(error));
    worker.once('exit', () => {
      this.failAll(new Error('The thread that renders screens has ended.'));
      if (this.isEnded) return;
      this.worker = startWorker(this.root);
      this.follow(this.worker);
    });
  }

  private settle(result: Rendering): void {
    const waiting = this.waiting.get(result.id);
    this.waiting.delete(result.id);
    if (waiting === undefined) return;
    if ('html' in result) waiting.resolve(result.html);
    else waiting.reject(new Error(result.problem));
  }

  private failAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** Compiled code is cached where the server caches its own. */
function startWorker(root: string): Worker {
  const cache = getCompileCacheDir();
  return new Worker(new URL('./screen-worker.ts', import.meta.url), {
    workerData: root,
    env: { ...process.env, ...(cache && { NODE_COMPILE_CACHE: dirname(cache) }) },
  });
}
