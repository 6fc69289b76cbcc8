import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Most memory that the process and all its children held at once (resident set), in MB. */
  megabytes: number;
  output: string;
}

const sampleEvery = 100;
const pageSize = 4096;

/** Runs a command to its end. Linux only: memory is read from /proc. */
export async function measureCommand(
  command: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, words, { env: environment });
  let output = '';
  let peak = 0;
  const keepOutput = (data: Buffer) => {
    output += data.toString();
  };
  child.stdout.on('data', keepOutput);
  child.stderr.on('data', keepOutput);
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentPages(child.pid ?? 0));
  }, sampleEvery);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${output}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: (peak * pageSize) / 2 ** 20, output };
}

/** Resident pages of a process and all below it. */
function residentPages(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const sum = (pid: number): number =>
    pagesOf(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

function parentOf(pid: number): number | undefined {
  const stat = readProc(pid, 'stat');
  return stat === '' ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const pagesOf = (pid: number) => Number(readProc(pid, 'statm').split(' ')[1] ?? 0);

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
