import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '#release/refusal.ts';

/** Where a site is built before it takes the place of the old one. It must lie inside the project. */
const next = 'dist/next';
const results = 'dist/next-tests.json';

/**
 * Builds the site of the project in `folder` beside the old one.
 * @throws {Refusal} with what the build said
 */
export async function buildNext(folder: string): Promise<void> {
  const { isDone, says } = await runTool(folder, 'astro', ['build'], {
    OUT_DIR: next,
    NODE_ENV: 'production',
  });
  if (isDone) return;
  discardNext(folder);
  throw new Refusal(`The site could not be built. This is what the program said:\n${lastLines(says)}`);
}

/**
 * Runs the tests of the built site over the one that was just built.
 * @throws {Refusal} with what failed
 */
export async function testNext(folder: string): Promise<void> {
  const words = [
    'run',
    '--project',
    'site',
    '--testNamePattern',
    'shipped site',
    '--testTimeout=120000',
    '--reporter=json',
  ];
  const output = `--outputFile.json=${results}`;
  const { isDone, says } = await runTool(folder, 'vitest', [...words, output], { SITE_DIR: next });
  const failed = failuresIn(join(folder, results));
  rmSync(join(folder, results), { force: true });
  if (isDone) return;
  discardNext(folder);
  throw new Refusal(
    [
      'The built site did not pass its own tests, so visitors would have met a fault:',
      ...(failed.length > 0 ? failed.map((name) => `  ${name}`) : [lastLines(says)]),
      'Look whether what you changed last explains it. Otherwise send these lines to the person who looks after the program.',
    ].join('\n'),
  );
}

/** What earlier builds may have left in the place of the site. */
const parts = ['client', 'server', 'redirects'];

/** Puts the site that was just built in place of the old one. Returns the folder of its pages. */
export function keepNext(folder: string): string {
  const built = readdirSync(join(folder, next));
  for (const part of new Set([...parts, ...built])) {
    rmSync(join(folder, 'dist', part), { recursive: true, force: true });
    if (built.includes(part)) renameSync(join(folder, next, part), join(folder, 'dist', part));
  }
  discardNext(folder);
  return join(folder, 'dist', 'client');
}

/** Takes away a site that was built and is not wanted. */
export function discardNext(folder: string): void {
  rmSync(join(folder, next), { recursive: true, force: true });
}

/** What Ctrl+C and a closed terminal say to a program. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface ToolAnswer {
  isDone: boolean;
  says: string;
}

/** Runs a tool of the project with the Node that runs this. A wish to stop ends the tool, and is told as its failure. */
export function runTool(
  folder: string,
  tool: 'astro' | 'vitest',
  words: readonly string[],
  settings: Record<string, string>,
): Promise<ToolAnswer> {
  const about = createRequire(join(folder, 'package.json')).resolve(`${tool}/package.json`);
  const { bin } = JSON.parse(readFileSync(about, 'utf8')) as { bin: Record<string, string> };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(dirname(about), bin[tool] ?? ''), ...words], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    const stop = () => {
      said.push(Buffer.from('\nIt was stopped.'));
      child.kill();
    };
    for (const signal of stopSignals) process.once(signal, stop);
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', (error) => resolve({ isDone: false, says: error.message }));
    child.once('close', (code) => {
      for (const signal of stopSignals) process.off(signal, stop);
      resolve({ isDone: code === 0, says: Buffer.concat(said).toString() });
    });
  });
}

const lastLines = (says: string) => says.trimEnd().split('\n').slice(-25).join('\n');

interface TestResults {
  testResults: {
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function failuresIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as TestResults;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${fullName}: ${(failureMessages[0] ?? '').split('\n')[0]}`);
}
