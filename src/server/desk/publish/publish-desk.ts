import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentRelease } from '#publishing/release-folders.ts';
import { contentCopyOf } from '#release/content-copy.ts';
import { whyNotHere } from '#release/desk/can-publish.ts';
import {
  type PublishRun,
  type RunState,
  beginRun,
  lastRun,
  readRun,
  saveRun,
  stateOf,
} from '#release/desk/publish-run.ts';
import { readRecord } from '#release/desk/release-record.ts';
import { describeChanges } from '#release/describe-changes.ts';
import { changesBetween, versionOf } from '#release/folder-changes.ts';
import type { Change } from '#release/read-changes.ts';
import type { ChangeWords } from '#view-models/publish-screens.ts';

interface Options {
  /** The project folder. */
  folder: string;
  /** Folder of all builds. */
  outDir: string;
  contentDir: string;
  /** The program that carries out a run, with the folder of builds and the number of the run as arguments. */
  worker?: string;
}

/** What is not published yet. */
export interface Unpublished extends ChangeWords {
  changes: readonly Change[];
  /** Equal for two looks at the same changes. */
  version: string;
  /** The release that they come after. */
  base: string;
  isFirst: boolean;
}

const backgroundWorker = fileURLToPath(new URL('../../../cli/publish-in-background.ts', import.meta.url));

/** Publishing from the desk: what there is to publish, and runs that are carried out in a process of their own. */
export class PublishDesk {
  readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  get unavailable(): string | undefined {
    return whyNotHere(this.options);
  }

  unpublished(): Unpublished {
    const { outDir, folder, contentDir } = this.options;
    const release = currentRelease(outDir);
    const content = resolve(folder, contentDir);
    const changes = changesBetween(contentCopyOf(release), content);
    const { summary, lines } = describeChanges(changes);
    return {
      ...{ summary, lines, changes, base: release },
      version: versionOf(changes, content),
      isFirst: readRecord(release) === undefined,
    };
  }

  last(): { run: PublishRun; state: RunState } | undefined {
    const run = lastRun(this.options.outDir);
    return run && { run, state: stateOf(this.options.outDir, run) };
  }

  /**
   * Begins a run, where none is under way.
   * @param onEnd is called when its process has ended, with what became of it
   * @returns undefined where another run is under way
   */
  begin(
    wanted: Pick<PublishRun, 'kind' | 'by' | 'to'>,
    onEnd: (run: PublishRun) => void = () => undefined,
  ): PublishRun | undefined {
    const { folder, outDir, worker = backgroundWorker } = this.options;
    const run = beginRun(outDir, wanted);
    if (run === undefined) return undefined;
    const log = openSync(join(resolve(outDir), 'publishing', 'last.log'), 'w');
    const child = spawn(process.execPath, [worker, resolve(outDir), String(run.number)], {
      ...{ cwd: folder, detached: true, stdio: ['ignore', log, log] },
    });
    closeSync(log);
    const end = () => {
      const ended = readRun(outDir, run.number);
      if (ended === undefined) return;
      // It has ended before it could take over.
      if (ended.state === 'running' && ended.pid === process.pid) {
        Object.assign(ended, { state: 'refused', ended: Date.now(), words: 'It could not be started.' });
        try {
          saveRun(outDir, ended);
        } catch {
          // Without a sign of life it counts as cut off soon.
        }
      }
      onEnd(ended);
    };
    child.once('error', end);
    child.once('exit', end);
    child.unref();
    return run;
  }
}
