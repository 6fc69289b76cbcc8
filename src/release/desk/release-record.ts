import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedPages } from '#release/changed-pages.ts';
import { describeChanges } from '#release/describe-changes.ts';
import { contentCopyOf } from '#release/content-copy.ts';
import { changesBetween } from '#release/folder-changes.ts';
import { programVersion } from '#publishing/code-version.ts';
import { buildFolder, currentRelease } from '#publishing/release-folders.ts';

/** A page that a release changed, with its address. */
interface ChangedPage {
  title: string;
  path: string;
}

/** What is stored with a release about how it came to be. */
interface ReleaseRecord {
  /** Name of who published it; undefined where it was built from a terminal. */
  by?: string | undefined;
  /** Milliseconds since 1970. */
  published: number;
  /** Short enough for the first line of a commit. */
  subject: string;
  summary: string;
  lines: string[];
  pages: ChangedPage[];
  /** Hash of the program that built it. */
  program: string;
}

const fileIn = (release: string) => join(release, 'release.json');

function writeRecord(release: string, record: ReleaseRecord): void {
  writeFileSync(fileIn(release), JSON.stringify(record, null, 1));
}

/** Undefined for a release that was built before records were written. */
export function readRecord(release: string): ReleaseRecord | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(release), 'utf8')) as ReleaseRecord;
  } catch {
    return undefined;
  }
}

/** The record of a release that is about to take the place of the current one. */
export function recordOf(
  { outDir, program, by }: { outDir: string; program: string; by?: string | undefined },
  content: string,
  now = Date.now(),
): ReleaseRecord {
  const before = contentCopyOf(currentRelease(outDir));
  // Nobody knows what a site shows that was built before copies were stored.
  const isKnown = existsSync(before);
  const changes = isKnown ? changesBetween(before, content) : [];
  const described = isKnown ? describeChanges(changes) : wholeSite;
  const { summary, lines } = described;
  const subject = isKnown && changes.length === 0 ? 'Publish the site as it is' : described.subject;
  const pages = changedPages(changes).filter(({ kind }) => kind !== 'gone');
  return {
    ...{ by, published: now, subject, summary, program },
    lines: lines.slice(0, mostLines),
    pages: pages.slice(0, mostLines).map(({ title, path }) => ({ title, path })),
  };
}

/**
 * Adds to the site that this process has built what it was built from, and its record.
 * @param content copy of the content, which is moved
 */
export function completeRelease(
  outDir: string,
  content: string,
  record = recordOf({ outDir, program: programVersion() }, content),
): void {
  const built = buildFolder(outDir);
  writeRecord(built, record);
  rmSync(contentCopyOf(built), { recursive: true, force: true });
  renameSync(content, contentCopyOf(built));
}

const wholeSite = { subject: 'Publish the whole site', summary: 'The whole site', lines: [] };

/** Most changes that are named one by one. */
const mostLines = 40;
