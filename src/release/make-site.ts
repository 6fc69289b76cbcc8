import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { activateBuild, buildFolder, discardBuild, prepareBuildFolder } from '#publishing/release-folders.ts';
import { Refusal } from '#release/refusal.ts';

/** Folder of all builds, which must lie inside the project. */
const buildsOf = (folder: string) => join(folder, 'dist');
const results = 'dist/next-tests.json';

/**
 * Builds the site of the project in `folder` into a folder of its own, beside the one that is served.
 * @throws {Refusal} with the build's output
 */
export async function buildNext(folder: string): Promise<void> {
  const { isDone, output } = await runTool(folder, 'astro', ['build'], {
    OUT_DIR: prepareBuildFolder(buildsOf(folder)),
    NODE_ENV: 'production',
  });
  if (isDone) return;
  discardNext(folder);
  throw new Refusal(`The site could not be built. This is what the program said:\n${lastLines(output)}`);
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
  const reporter = `--outputFile.json=${results}`;
  const { isDone, output } = await runTool(folder, 'vitest', [...words, reporter], {
    SITE_DIR: buildFolder(buildsOf(folder)),
  });
  const failed = failuresIn(join(folder, results));
  rmSync(join(folder, results), { force: true });
  if (isDone) return;
  discardNext(folder);
  throw new Refusal(
    [
      'The built site did not pass its own tests, so visitors would have met a fault:',
      ...(failed.length > 0 ? failed.map((name) => `  ${name}`) : [lastLines(output)]),
      'Look whether what you changed last explains it. Otherwise send these lines to the person who looks after the program.',
    ].join('\n'),
  );
}

/** Puts the site that was just built in place of the old one. Returns the folder of its pages. */
export function keepNext(folder: string): string {
  activateBuild(buildsOf(folder));
  return join(buildsOf(folder), 'client');
}

/** Removes a site that was built and is not wanted. */
export function discardNext(folder: string): void {
  discardBuild(buildsOf(folder));
}

/** The signals of Ctrl+C and of a closed terminal. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface ToolAnswer {
  isDone: boolean;
  output: string;
}

/**
 * Runs a tool of the project with the Node that runs this. A signal to stop ends the tool, and is reported as
 * its failure.
 */
export function runTool(
  folder: string,
  tool: 'astro' | 'vitest',
  words: readonly string[],
  settings: Record<string, string>,
  onOutput: (text: Buffer) => void = () => undefined,
): Promise<ToolAnswer> {
  const about = createRequire(join(folder, 'package.json')).resolve(`${tool}/package.json`);
  const { bin } = JSON.parse(readFileSync(about, 'utf8')) as { bin: Record<string, string> };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(dirname(about), bin[tool] ?? ''), ...words], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    const read = (part: Buffer) => {
      chunks.push(part);
      onOutput(part);
    };
    const stop = () => {
      chunks.push(Buffer.from('\nIt was stopped.'));
      child.kill();
    };
    for (const signal of stopSignals) process.once(signal, stop);
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => resolve({ isDone: false, output: error.message }));
    child.once('close', (code) => {
      for (const signal of stopSignals) process.off(signal, stop);
      resolve({ isDone: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

const lastLines = (output: string) => output.trimEnd().split('\n').slice(-25).join('\n');

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
