import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Threads that each run one task at a time, handed over and back as messages. */
export class WorkerThreads<Task, Result> {
  private readonly workers: readonly Worker[];
  private readonly free: Worker[];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  /** @param setup what each thread is started with */
  constructor(script: URL, count: number, setup: unknown) {
    this.workers = Array.from({ length: count }, () => new Worker(script, { workerData: setup }));
    this.free = [...this.workers];
  }

  /** @throws {Error} what the thread ended with; it takes no more tasks then */
  async run(task: Task): Promise<Result> {
    const worker = this.free.pop() ?? (await new Promise<Worker>((resolve) => this.waiting.push(resolve)));
    worker.postMessage(task);
    const [result] = (await once(worker, 'message')) as [Result];
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(worker);
    else next(worker);
    return result;
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
