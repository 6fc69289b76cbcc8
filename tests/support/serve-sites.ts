import { spawn } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { sites } from './sites.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrls: { shipped: string; second: string };
  }
}

/** Starts the real server over each built site, for all tests of a project. */
export default async function serveSites(project: TestProject): Promise<() => void> {
  const shipped = await serve(sites.shipped.outDir);
  const second = await serve(sites.second.outDir);
  project.provide('siteUrls', { shipped: shipped.url, second: second.url });
  return () => {
    shipped.stop();
    second.stop();
  };
}

/** The real server on a free port, which it tells in its one line. */
async function serve(outDir: string): Promise<{ url: string; stop: () => void }> {
  const server = spawn(process.execPath, ['src/server/start.js'], {
    env: { ...process.env, OUT_DIR: outDir, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (text: Buffer) => resolve(text.toString()));
    server.once('exit', (code) => reject(new Error(`The server over ${outDir} ended with ${code}.`)));
  });
  const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`The server over ${outDir} told no address: ${line}`);
  return { url, stop: () => server.kill() };
}
