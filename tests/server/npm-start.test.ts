import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

test('npm start builds nothing where another program has its port, and says what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as AddressInfo;
  const command = spawn(process.execPath, ['src/cli/start.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), OUT_DIR: 'dist/test/never' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => command.once('exit', done));
  const [told, complained] = await Promise.all([text(command.stdout), text(command.stderr)]);
  expect(await ended).toBe(1);
  expect(told + complained).toMatch(new RegExp(String.raw`^Port ${port} is taken: [^\n]+: npm start \d+\n$`));
});
