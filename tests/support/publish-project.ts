import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { activateBuild, buildContent, currentRelease } from '#publishing/release-folders.ts';
import { copyContent } from '#release/content-copy.ts';
import { type PublishRun, beginRun } from '#release/desk/publish-run.ts';
import { type PublishDependencies, carryOut } from '#release/desk/publish-steps.ts';
import { completeRelease, recordOf } from '#release/desk/release-record.ts';
import { buildFrom, fakeDependencies, fakeProgram } from './fake-publish.ts';
import { writeContent } from './write-content.ts';

export const therapist = { id: 'owner', name: 'Tester' };
/** A project with valid content and a site that was built from it, without the program and without git. */
export interface PublishProject {
  folder: string;
  outDir: string;
  contentDir: string;
  read: (file: string) => string;
  edit: (file: string, change: (text: string) => string) => void;
  /** The phone that visitors see. */
  shown: () => string;
  dependencies: (changes?: Partial<PublishDependencies>) => PublishDependencies & { done: string[] };
  /** Begins a run and carries it out. */
  publish: (
    wanted?: Partial<Pick<PublishRun, 'kind' | 'to' | 'by'>>,
    changes?: Partial<PublishDependencies>,
  ) => Promise<PublishRun>;
}

export function makeProject(folder = writtenFolder()): PublishProject {
  const [outDir, contentDir] = [join(folder, 'dist'), join(folder, 'content')];
  buildFrom(outDir, contentDir);
  copyContent(contentDir, buildContent(outDir));
  completeRelease(outDir, buildContent(outDir), {
    ...recordOf({ outDir, program: fakeProgram }, contentDir),
    lines: [],
  });
  activateBuild(outDir);
  const dependencies: PublishProject['dependencies'] = (changes) =>
    fakeDependencies({ outDir, contentDir }, changes);
  return {
    ...{ folder, outDir, contentDir, dependencies },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    edit: (file, change) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8'))),
    shown: () => readFileSync(join(currentRelease(outDir), 'client', 'phone.txt'), 'utf8'),
    publish: async (wanted, changes) => {
      const run = beginRun(outDir, { kind: 'publish', by: therapist, ...wanted });
      if (run === undefined) throw new Error('Another run is under way.');
      await carryOut(run, dependencies(changes));
      return run;
    },
  };
}

function writtenFolder(): string {
  const { base, remove } = writeContent({});
  onTestFinished(remove);
  return base;
}

/** An edit that gives the practice another phone. */
export function withPhone(phone: string): (text: string) => string {
  return (text) => text.replace(/^phone: .*$/m, `phone: ${phone}`);
}
