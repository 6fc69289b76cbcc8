import { afterEach, expect, test } from 'vitest';
import { WorkerThreads } from '#build/worker-threads.ts';

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', (task) => {
  if (task < 0) throw new Error('a task below ' + workerData);
  parentPort.postMessage(task * 2);
});`)}`,
);
let threads: WorkerThreads<number, number>;
afterEach(() => threads.end());

test('more tasks than threads are all run, each with its own result', async () => {
  threads = new WorkerThreads(script, 2, 0);
  const tasks = Array.from({ length: 20 }, (_, index) => index);
  expect(await Promise.all(tasks.map((task) => threads.run(task)))).toEqual(tasks.map((task) => task * 2));
});

test('a task that fails says with what', async () => {
  threads = new WorkerThreads(script, 1, 0);
  await expect(threads.run(-1)).rejects.toThrow('a task below 0');
});
