import { expect, test } from 'vitest';
import { singleFlight } from '#server/single-flight.ts';

test('work that is requested a thousand times while it runs runs once more, and never beside itself', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const ask = singleFlight(async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
  });
  const first = ask();
  await new Promise((done) => setTimeout(done, 1));
  await Promise.all([first, ...Array.from({ length: 1_000 }, ask)]);
  expect([runs, most]).toEqual([2, 1]);
  await ask();
  expect(runs).toBe(3);
});
