import { confirm, isCancel } from '@clack/prompts';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { showProgress } from '#cli/show-progress.ts';
import { discardBuild } from '#publishing/release-folders.ts';
import { contentDir } from '#lib/content-dir.ts';
import type { ReleaseDependencies } from '#release/release-dependencies.ts';
import { gitIn } from '#release/git.ts';
import { buildNext, activateNext, placeOf, stopSignals, testNext } from '#release/make-site.ts';
import { Refusal } from '#release/refusal.ts';

/** The real context: this project, its git, and the owner at the terminal. */
export function realDependencies({ needsConfirmation }: { needsConfirmation: boolean }): ReleaseDependencies {
  const folder = process.cwd();
  const place = placeOf(folder);
  return {
    folder,
    contentDir: contentDir(),
    git: gitIn(folder),
    check: () => checkContent(loadContent(contentDir())),
    build: () => during('Building the site', () => buildNext(place)),
    test: () => during('Testing the built site', () => testNext(place)),
    activate: () => activateNext(place),
    print: (words) => console.log(words),
    confirm: needsConfirmation ? (question) => askOwner(question) : undefined,
  };
}

/**
 * Runs the command. A refusal is printed in its own words, and ends with a failure. Ctrl+C ends the step that
 * is running, and what was begun is put back: nobody is left with half of it.
 * @param nothing the last line after a refusal that has none of its own
 */
export async function runRelease(work: () => Promise<void>, nothing: string): Promise<void> {
  const putBackFirst = () => undefined;
  for (const signal of stopSignals) process.on(signal, putBackFirst);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\n\n${error.ending ?? nothing}`);
    process.exitCode = 1;
  } finally {
    discardBuild(placeOf(process.cwd()).outDir);
    for (const signal of stopSignals) process.off(signal, putBackFirst);
  }
}

/** @throws {Refusal} where there is no terminal to confirm in, and no flag confirmed beforehand */
export function refuseSilence(command: string, isSure: boolean): void {
  if (isSure || (process.stdin.isTTY && process.stdout.isTTY)) return;
  throw new Refusal(`There is no terminal to ask in. Say yes beforehand: npm run ${command} -- --yes`);
}

async function during(what: string, work: () => Promise<void>): Promise<void> {
  const progress = showProgress(what);
  try {
    await work();
    progress.end('done');
  } catch (error) {
    progress.end('not done');
    throw error;
  }
}

async function askOwner(question: string): Promise<boolean> {
  const answer = await confirm({ message: question });
  return !isCancel(answer) && answer;
}
