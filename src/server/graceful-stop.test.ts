import { Agent, createServer, get, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gracefulStop } from '#server/graceful-stop.ts';

async function listen(longest: number, delay = 0) {
  const server = createServer((_incoming, response) => {
    setTimeout(() => response.end('whole'), delay);
  });
  const stop = gracefulStop(server, longest);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { stop, port: (server.address() as AddressInfo).port };
}

test('a client that never stops asking on one connection is answered with the end of the connection', async () => {
  const { stop, port } = await listen(60_000, 150);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers: unknown[] = [];
  let isOver = false;
  let stopped: Promise<void> | undefined;
  const stopNow = () => {
    stopped = stop();
  };
  const ask = () =>
    get({ host: '127.0.0.1', port, agent }, (answer) => {
      headers.push(answer.headers.connection);
      answer.resume().once('end', () => isOver || ask());
      // While the next request is under way.
      if (headers.length === 3) setTimeout(stopNow, 20);
    }).on('error', () => undefined);
  ask();
  await expect.poll(() => stopped !== undefined).toBe(true);
  await stopped;
  isOver = true;
  expect(headers[0]).toBe('keep-alive');
  await expect.poll(() => headers.at(-1)).toBe('close');
  agent.destroy();
});

test('a request under way is finished', async () => {
  const { stop, port } = await listen(60_000, 150);
  const answered = fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
  await wait(50);
  await stop();
  expect(await answered).toBe('whole');
});

test('a body that trickles in is cut in the end', async () => {
  const { stop, port } = await listen(200, 3_600_000);
  const slow = request({ host: '127.0.0.1', port, method: 'POST', headers: { 'content-length': 1_000_000 } });
  const ended = new Promise((resolve) => slow.once('error', resolve));
  slow.write('a');
  const trickle = setInterval(() => slow.write('a'), 20);
  await wait(50);
  await stop();
  clearInterval(trickle);
  expect(await ended).toBeInstanceOf(Error);
});
