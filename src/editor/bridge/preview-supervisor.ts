import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the process of the preview stands. */
export type PreviewState = 'starting' | 'starting again' | 'failing' | 'ready';

export interface SupervisedProcess {
  /** The port it listens on; undefined while it is not ready. */
  port: () => number | undefined;
  state: () => PreviewState;
  /** Ends the process; another takes its place at once. */
  restart: () => void;
  stop: () => void;
}

/** Where the process writes, beside the editor's other caches. */
export const previewLog = 'node_modules/.cache/preview.log';

/** After this many starts without success the process is called failing, and started again less often. */
const most = 3;
/** Without a limit Node lets the process grow to twice what it needs before it collects what is unused. */
const memory = ['--max-old-space-size=640', '--max-semi-space-size=8'];
/** Milliseconds. */
const pause = { short: 200, long: 5000 };

/**
 * Runs the preview and starts it again whenever it ends, until it is stopped.
 * @param environment of the process
 * @param script what is run instead, in tests
 */
export function supervisePreview(
  environment: NodeJS.ProcessEnv,
  script: string = fileURLToPath(new URL('preview-process.ts', import.meta.url)),
): SupervisedProcess {
  let child: ChildProcess | undefined;
  let port: number | undefined;
  let failures = 0;
  let isFirst = true;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  function start(): void {
    let wasReady = false;
    const log = openLog();
    const own = spawn(process.execPath, [...memory, script], {
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    child = own;
    own.on('message', (message: { port: number }) => {
      ({ port } = message);
      [isFirst, failures, wasReady] = [false, 0, true];
    });
    own.once('error', end);
    own.once('exit', end);
    function end(): void {
      if (child !== own) return;
      if (!wasReady) failures += 1;
      [port, child, isFirst] = [undefined, undefined, false];
      if (!isStopped) timer = setTimeout(start, failures < most ? pause.short : pause.long);
    }
  }

  start();
  return {
    port: () => port,
    state: () => {
      if (port !== undefined) return 'ready';
      if (failures >= most) return 'failing';
      return isFirst ? 'starting' : 'starting again';
    },
    restart: () => {
      port = undefined;
      child?.kill('SIGKILL');
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      child?.kill();
    },
  };
}

function openLog(): number {
  mkdirSync(dirname(previewLog), { recursive: true });
  return openSync(previewLog, 'w');
}
