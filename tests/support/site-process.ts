import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The real server in a process of its own. */
export interface SiteProcess {
  url: string;
  pid: number;
  /** All that it printed so far. */
  output: () => string;
  /** Resolves when it has ended. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

interface SiteProcessOptions {
  root: string;
  dataDir: string;
  settings?: Record<string, string>;
  /** The project folder, where it is not this one. */
  folder?: string;
  /** Words of a command that runs the server, such as one that sets a limit. */
  under?: readonly string[];
  /** Words for Node itself. */
  node?: readonly string[];
}

/** Words of `npm run serve` after `node`. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { serve: string } };
const [, ...serveWords] = scripts.serve.split(' ');

const patience = 30_000;
const running = new Set<ChildProcess>();

/** Ends what a test that failed left running. */
export function endSites(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts the server as `npm run serve` does, on a free port of 127.0.0.1 and waits until it answers. */
export async function startSite(options: SiteProcessOptions): Promise<SiteProcess> {
  const { root, dataDir, settings = {}, folder, under = [], node = [] } = options;
  const [command = process.execPath, ...words] = [
    ...under,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...node,
    ...serveWords,
  ];
  const env = {
    PATH: process.env['PATH'],
    OUT_DIR: root,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: '0',
    ...settings,
  };
  const child = spawn(command, words, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start:\n${output}`));
    }, patience);
    child.stdout.on('data', () => {
      const found = /The site is at (http:\/\/[^/]+)\//.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(tooLate);
      resolve(found);
    });
    child.once('exit', () => {
      clearTimeout(tooLate);
      reject(new Error(`The server stopped:\n${output}`));
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
