import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { contentStamp } from '#editor/bridge/content-stamp.ts';
import { buildDay } from '#lib/build-day.ts';
import { contentDir } from '#lib/content-dir.ts';
import type { Report } from '#report/make-report.ts';
import { singleFlight } from '#server/single-flight.ts';

const run = promisify(execFile);
/** Longest time for a report, in milliseconds. */
const patience = 30_000;
const largest = 64 * 1024 * 1024;

/**
 * What `npm run report` finds in the content. It is made when it is first requested, and again only once the content
 * has changed or a day has passed; never twice at once.
 */
export class ContentReport {
  readonly #make: () => Promise<Report>;
  #latest: { stamp: string; report: Promise<Report> } | undefined;
  #known: Report | undefined;

  constructor(make = makeReport) {
    this.#make = singleFlight(make);
  }

  /**
   * The report on the content as it is now.
   * @returns undefined where this server has no content beside it
   * @throws {Error} where it could not be made in time
   */
  async current(): Promise<Report | undefined> {
    const folder = resolve(contentDir());
    if (!existsSync(folder)) return undefined;
    const stamp = `${buildDay()} ${contentStamp(folder)}`;
    if (this.#latest?.stamp !== stamp) {
      const report = this.#make();
      this.#latest = { stamp, report };
      report.then(
        (made) => (this.#known = made),
        () => {
          if (this.#latest?.report === report) this.#latest = undefined;
        },
      );
    }
    return this.#latest.report;
  }

  /** The last report that was finished. The content may have changed since. */
  get known(): Report | undefined {
    return this.#known;
  }
}

/** The report of this process, which outlives the releases that the server takes up. */
export const contentReport = new ContentReport();

/** In a process of its own, so that the site is served meanwhile. */
async function makeReport(): Promise<Report> {
  const command = resolve(import.meta.dirname, '..', '..', 'cli', 'report.ts');
  const { stdout } = await run(process.execPath, [command, '--json', '--no-open'], {
    timeout: patience,
    maxBuffer: largest,
  });
  return JSON.parse(stdout) as Report;
}
