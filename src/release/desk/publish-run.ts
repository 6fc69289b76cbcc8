import { randomBytes } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { isRunning } from '#publishing/release-folders.ts';
import type { RunProblem } from '#release/desk/run-problems.ts';

/** The parts of a run, in order. `send` alone is a run too: what could not be sent is sent again. */
export const runSteps = ['check', 'build', 'test', 'store', 'switch', 'send'] as const;
export type RunStep = (typeof runSteps)[number];

/** Who published, as the desk knows them. */
export interface RunAuthor {
  id: string;
  name: string;
}

/**
 * One publishing from the desk, going back to an earlier release, or building the current one anew with another version
 * of the program. It is the lock at the same time.
 */
export interface PublishRun {
  number: number;
  /** Secret of whoever may go on with it. */
  key: string;
  kind: 'publish' | 'back' | 'renew' | 'send';
  by: RunAuthor;
  /** Milliseconds since 1970. */
  started: number;
  ended?: number;
  /** The process that works on it, which leads a group of its own once it has taken over from the server. */
  pid: number;
  isGroup?: boolean;
  state: 'running' | 'done' | 'refused';
  step: RunStep;
  /** Milliseconds that each finished step took. */
  times: Partial<Record<RunStep, number>>;
  /** Id of the release that is gone back to, or built anew. */
  to?: string | undefined;
  /** What was changed, in words. */
  summary?: string;
  /** Why nothing was published, in plain words. */
  words?: string;
  /** What is wrong in the content. */
  problems?: RunProblem[];
  /** Why git did not take it, or could not send it; the release is public all the same. */
  gitWords?: string;
}

/** What became of a run that its own process cannot say any more. */
export type RunState = PublishRun['state'] | 'cut off';

/** The process says so often that it is alive, and is taken for dead after so long, in milliseconds. */
const beatEvery = 2_000;
const deadAfter = 60_000;
const storedRuns = 30;

const folderOf = (outDir: string) => join(resolve(outDir), 'publishing');
const fileOf = (outDir: string, number: number) => join(folderOf(outDir), `run-${number}.json`);

/** The newest run, or undefined before the first. */
export function lastRun(outDir: string): PublishRun | undefined {
  for (const number of runNumbers(outDir)) {
    const run = readRun(outDir, number);
    if (run !== undefined) return run;
  }
  return undefined;
}

/** A run whose process is gone was cut off: nobody works on it any more. */
export function stateOf(outDir: string, { number, state, pid }: PublishRun): RunState {
  if (state !== 'running') return state;
  const beat = statSync(fileOf(outDir, number), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return isRunning(pid) && Math.abs(Date.now() - beat) < deadAfter ? 'running' : 'cut off';
}

/**
 * Begins a run, where none is under way. Of several that try at once exactly one begins: runs are numbered, and a
 * file of the next number is made once.
 * @returns undefined where another run is under way
 */
export function beginRun(
  outDir: string,
  wanted: Pick<PublishRun, 'kind' | 'by' | 'to'>,
  now = Date.now(),
): PublishRun | undefined {
  mkdirSync(folderOf(outDir), { recursive: true });
  // Read once: of a run that begins after this, the number is taken.
  const newest = runNumbers(outDir)[0] ?? 0;
  const last = readRun(outDir, newest);
  if (last !== undefined && stateOf(outDir, last) === 'running') return undefined;
  if (last !== undefined) endGroup(last);
  const run: PublishRun = {
    ...wanted,
    number: newest + 1,
    key: randomBytes(12).toString('hex'),
    started: now,
    pid: process.pid,
    state: 'running',
    step: wanted.kind === 'send' ? 'send' : 'check',
    times: {},
  };
  const beside = join(folderOf(outDir), `.${run.key}.new`);
  writeFileSync(beside, JSON.stringify(run));
  try {
    linkSync(beside, fileOf(outDir, run.number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
  for (const old of runNumbers(outDir).slice(storedRuns)) rmSync(fileOf(outDir, old), { force: true });
  return run;
}

/** Ends what a run that was cut off has left running, such as the build that it had begun. */
function endGroup({ state, pid, isGroup }: PublishRun): void {
  if (state !== 'running' || isGroup !== true || isRunning(pid)) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

/** Whether a run is still the newest: one that was taken for dead must not go on once another has begun. */
export const isCurrent = (outDir: string, { number, key }: PublishRun): boolean =>
  runNumbers(outDir)[0] === number && readRun(outDir, number)?.key === key;

/** Writes what became of a run so far, in one step. */
export function saveRun(outDir: string, run: PublishRun): void {
  const file = fileOf(outDir, run.number);
  const beside = join(folderOf(outDir), `.${run.key}.new`);
  writeFileSync(beside, JSON.stringify(run));
  renameSync(beside, file);
}

/** The process that works on a run says that it does, and from then on that it is alive. Returns what ends that. */
export function takeOver(outDir: string, run: PublishRun): () => void {
  run.pid = process.pid;
  run.isGroup = true;
  saveRun(outDir, run);
  return keepAlive(outDir, run);
}

/** Says every two seconds that the process of a run is alive. Returns what ends that. */
function keepAlive(outDir: string, { number }: PublishRun): () => void {
  const timer = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(fileOf(outDir, number), now, now);
    } catch {
      // The run was removed, and ends at its next step.
    }
  }, beatEvery);
  return () => clearInterval(timer);
}

export function readRun(outDir: string, number: number): PublishRun | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(outDir, number), 'utf8')) as PublishRun;
  } catch {
    return undefined;
  }
}

function runNumbers(outDir: string): number[] {
  try {
    return readdirSync(folderOf(outDir))
      .map((name) => Number(/^run-(\d+)\.json$/.exec(name)?.[1] ?? 0))
      .filter((number) => number > 0)
      .toSorted((a, b) => b - a);
  } catch {
    return [];
  }
}
