import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ContentFiles } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import type { Problem } from '#check/problem.ts';
import { contentCopyOf, copyContent, differingPaths, isSameContent } from '#release/content-copy.ts';
import { type PublishRun, type RunStep, isCurrent, saveRun } from '#release/desk/publish-run.ts';
import { completeRelease, readRecord, recordOf } from '#release/desk/release-record.ts';
import { runProblems } from '#release/desk/run-problems.ts';
import { Refusal } from '#release/refusal.ts';
import {
  activateBuild,
  activateRelease,
  currentRelease,
  releaseFolder,
} from '#publishing/release-folders.ts';

/** All that a run does to the world outside, so that tests can stand in for the slow parts. */
export interface PublishDependencies {
  /** Folder of all builds. */
  outDir: string;
  contentDir: string;
  /** Hash of the program. */
  program: string;
  check: (files: ContentFiles) => readonly Problem[];
  /**
   * Builds the site from a folder of content, into the build folder of this process.
   * @throws {Refusal} where that fails
   */
  build: (content: string) => Promise<void>;
  /**
   * Tests the site that was just built from a folder of content.
   * @throws {Refusal} where it has a fault
   */
  test: (content: string) => Promise<void>;
  /**
   * Commits a copy of the content, where it is in git.
   * @throws {Error} where git cannot
   */
  commit: (copy: string, subject: string) => Promise<void>;
  /**
   * Sends what git holds to its remote, where there is one.
   * @throws {Error} in plain words
   */
  send: () => Promise<void>;
}

/** The folder that a run builds from. Its path is always the same, which the caches of builds depend on. */
export const snapshotIn = (outDir: string): string => join(resolve(outDir), 'publishing', 'content');

/**
 * Carries out a run, step by step, and saves after each how far it is. Where it stops at whatever point, visitors
 * have one whole site, the old or the new one, and nothing that was written is lost.
 */
export async function carryOut(run: PublishRun, dependencies: PublishDependencies): Promise<void> {
  const { outDir } = dependencies;
  const steps = stepper(run, outDir);
  try {
    if (run.kind !== 'send') await makePublic(run, dependencies, steps);
    // The site is public by now, whatever stops the sending.
    if (run.kind !== 'renew') await attempt(run, () => steps('send', dependencies.send));
    finish(run, outDir, 'done');
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    run.words = error instanceof Refusal ? words : `Something went wrong on the server: ${words}`;
    finish(run, outDir, 'refused');
  }
}

type Steps = (step: RunStep, work: () => void | Promise<void>) => Promise<void>;

async function makePublic(run: PublishRun, dependencies: PublishDependencies, steps: Steps): Promise<void> {
  const { outDir, contentDir, program } = dependencies;
  const snapshot = snapshotIn(outDir);
  const current = currentRelease(outDir);
  const target = run.kind === 'publish' ? undefined : targetOf(run, outDir);
  const isBuilt = target !== undefined && readRecord(target)?.program === program;
  await steps('check', () => {
    copyContent(target === undefined ? contentDir : contentCopyOf(target), snapshot, contentCopyOf(current));
    if (!isBuilt) refuseProblems(run, dependencies, snapshot);
  });
  if (!isBuilt) {
    await steps('build', () => dependencies.build(relative(process.cwd(), snapshot)));
    await steps('test', () => dependencies.test(snapshot));
  }
  const record = recordOf({ outDir, program, by: run.by.name }, snapshot);
  run.summary = record.summary;
  await steps('store', async () => {
    // Nothing was written, so nothing belongs into the history.
    if (run.kind === 'renew') return;
    if (target !== undefined) restoreContent(contentCopyOf(current), snapshot, contentDir);
    const subject = run.kind === 'back' ? record.subject.replace(/^Publish/, 'Take back') : record.subject;
    await attempt(run, () => dependencies.commit(snapshot, [subject, '', ...record.lines].join('\n')));
  });
  await steps('switch', () => {
    if (target !== undefined && isBuilt) return activateRelease(outDir, basename(target));
    completeRelease(outDir, snapshot, record);
    activateBuild(outDir);
  });
}

/** @throws {Refusal} where the release, or the copy of its content, is not stored any more */
function targetOf({ to = '' }: PublishRun, outDir: string): string {
  const release = releaseFolder(outDir, to);
  if (release !== undefined && readRecord(release) !== undefined) return release;
  throw new Refusal('This release is not stored any more, so nobody can go back to it.');
}

function refuseProblems(run: PublishRun, { check }: PublishDependencies, snapshot: string): void {
  const files = loadContent(snapshot);
  const problems = check(files);
  if (problems.length === 0) return;
  run.problems = runProblems(problems, files).slice(0, 100);
  throw new Refusal('Something in the content has to be put right first.');
}

/**
 * Brings the content folder back to an earlier state. Only files that are as they were published are replaced or
 * removed, so whatever was written since and not published stays. Each file is replaced in one step.
 * @param published copy of what is published now
 * @param wanted copy of what is to be published again
 */
function restoreContent(published: string, wanted: string, contentDir: string): void {
  for (const path of differingPaths(wanted, contentDir)) {
    const [source, target] = [join(wanted, path), join(contentDir, path)];
    const beside = join(dirname(target), `.${randomBytes(6).toString('hex')}.new`);
    const isWanted = existsSync(source);
    if (isWanted) {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(source, beside);
    }
    // Looked at last, right before it is replaced: somebody may be writing.
    if (!isSameContent(published, contentDir, path)) rmSync(beside, { force: true });
    else if (isWanted) renameSync(beside, target);
    else rmSync(target, { force: true });
  }
}

/** What git refuses is noted: the release goes on without it. */
async function attempt(run: PublishRun, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    run.gitWords ??= error instanceof Error ? error.message : String(error);
  }
}

/** A run that was taken for dead ends here: another one works in the same folders by now. */
function stepper(run: PublishRun, outDir: string): Steps {
  return async (step, work) => {
    if (!isCurrent(outDir, run)) throw new Refusal('Another publishing has begun meanwhile.');
    run.step = step;
    saveRun(outDir, run);
    const start = performance.now();
    await work();
    run.times[step] = Math.round(performance.now() - start);
  };
}

function finish(run: PublishRun, outDir: string, state: 'done' | 'refused'): void {
  run.state = state;
  run.ended = Date.now();
  saveRun(outDir, run);
}
