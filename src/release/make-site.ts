import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '#check/load-content.ts';
import { readPractice } from '#check/read-practice.ts';
import { contentDir } from '#lib/content-dir.ts';
import {
  activateBuild,
  buildContent,
  buildFolder,
  currentRelease,
  discardBuild,
  prepareBuildFolder,
} from '#publishing/release-folders.ts';
import { contentCopyOf, copyContent } from '#release/content-copy.ts';
import { completeRelease } from '#release/desk/release-record.ts';
import { Refusal } from '#release/refusal.ts';
import { siteFaults } from '#release/site-check/site-faults.ts';

/** Where a site is built: the project, the folder of its builds, and its content. */
interface BuildPlace {
  folder: string;
  /** Folder of all builds, which must lie inside the project. */
  outDir: string;
  contentDir: string;
}

/** The project in `folder` with its own content. */
export const placeOf = (folder: string): BuildPlace => ({
  folder,
  outDir: join(folder, 'dist'),
  contentDir: contentDir(),
});

/**
 * Builds the site into a folder of its own, beside the one that is served.
 * @throws {Refusal} with the build's output
 */
export async function buildNext({ folder, outDir, contentDir }: BuildPlace): Promise<void> {
  const { isDone, output } = await runTool(folder, 'astro', ['build'], {
    OUT_DIR: prepareBuildFolder(outDir),
    CONTENT_DIR: contentDir,
    NODE_ENV: 'production',
  });
  if (isDone) return;
  discardBuild(outDir);
  throw new Refusal(`The site could not be built. This is what the program said:\n${lastLines(output)}`);
}

/**
 * Looks for faults in the site that was just built.
 * @throws {Refusal} with what was found
 */
export async function testNext({ folder, outDir, contentDir }: BuildPlace): Promise<void> {
  const { facts } = readPractice(loadContent(resolve(folder, contentDir)));
  const faults =
    facts === undefined
      ? ['The facts of the practice cannot be read.']
      : await siteFaults(buildFolder(outDir), facts);
  if (faults.length === 0) return;
  discardBuild(outDir);
  throw new Refusal(
    [
      'The built site did not pass its own tests, so visitors would have met a fault:',
      ...faults.map((fault) => `  ${fault}`),
      'Look whether what you changed last explains it. Otherwise send these lines to the person who looks after the program.',
    ].join('\n'),
  );
}

/** Puts the site that was just built in place of the old one. Returns the folder of its pages. */
export function activateNext({ folder, outDir, contentDir }: BuildPlace): string {
  copyContent(resolve(folder, contentDir), buildContent(outDir), contentCopyOf(currentRelease(outDir)));
  completeRelease(outDir, buildContent(outDir));
  activateBuild(outDir);
  return join(outDir, 'client');
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
  tool: 'astro',
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
