import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  activateBuild,
  buildFolder,
  currentRelease,
  discardBuild,
  isInUse,
  markInUse,
  otherReleases,
  prepareBuildFolder,
  releaseBefore,
  storedReleases,
} from '#publishing/release-folders.ts';

let outDir: string;
beforeEach(() => (outDir = realpathSync(mkdtempSync(join(tmpdir(), 'builds-')))));
afterEach(() => rmSync(outDir, { recursive: true }));

/** A build that writes one page, and is whole. */
function build(words: string): string {
  const folder = prepareBuildFolder(outDir);
  mkdirSync(join(folder, 'client'), { recursive: true });
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'client', 'index.html'), words);
  writeFileSync(join(folder, 'server', 'entry.mjs'), `from "${pathToFileURL(folder).href}/client/"`);
  return activateBuild(outDir);
}

const pageAt = (folder: string) => readFileSync(join(folder, 'client', 'index.html'), 'utf8');

describe('a build', () => {
  test('takes the place of the one before when it is whole, and not sooner', () => {
    build('old');
    const folder = prepareBuildFolder(outDir);
    mkdirSync(join(folder, 'client'), { recursive: true });
    writeFileSync(join(folder, 'client', 'index.html'), 'half');
    expect([pageAt(currentRelease(outDir)), pageAt(outDir)]).toEqual(['old', 'old']);
    discardBuild(outDir);
    expect(existsSync(folder)).toBe(false);
    build('new');
    expect([pageAt(currentRelease(outDir)), pageAt(outDir)]).toEqual(['new', 'new']);
  });

  test('leaves the one before whole, as another release', () => {
    const old = build('old');
    const current = build('new');
    expect(otherReleases(current)).toEqual([old]);
    expect(pageAt(old)).toBe('old');
  });

  test('takes the place of a site that an earlier version built right into the folder', () => {
    mkdirSync(join(outDir, 'client'));
    writeFileSync(join(outDir, 'client', 'stale.html'), 'stale');
    expect(currentRelease(outDir)).toBe(outDir);
    build('new');
    expect(existsSync(join(outDir, 'client', 'stale.html'))).toBe(false);
    expect(lstatSync(join(outDir, 'client')).isSymbolicLink()).toBe(true);
  });

  test('knows what it is about to replace', () => {
    expect(releaseBefore(buildFolder(outDir))).toBeUndefined();
    const old = build('old');
    expect(releaseBefore(buildFolder(outDir))).toBe(old);
    expect(releaseBefore(outDir)).toBeUndefined();
  });

  test('names in its server the folder in which it is served', () => {
    const entry = readFileSync(join(build('a'), 'server', 'entry.mjs'), 'utf8');
    expect(entry).toBe(`from "${pathToFileURL(join(outDir, 'current')).href}/client/"`);
  });

  test('that was broken off is removed by the next one; one that still runs is not', () => {
    const releases = join(outDir, 'releases');
    // No process has this number.
    for (const pid of [2 ** 30, process.ppid])
      mkdirSync(join(releases, `.building-${pid}`), { recursive: true });
    build('a');
    expect(readdirSync(releases).filter((name) => name.startsWith('.'))).toEqual([
      `.building-${process.ppid}`,
    ]);
  });

  test('removes the oldest releases beyond those that are stored, but none that is served', () => {
    const first = build('first');
    const second = build('second');
    markInUse(first);
    for (let count = 0; count < storedReleases; count += 1) build(String(count));
    expect([existsSync(first), existsSync(second)]).toEqual([true, false]);
    utimesSync(first, 0, 0);
    expect(isInUse(first)).toBe(false);
    build('last');
    expect(existsSync(first)).toBe(false);
    expect(otherReleases(currentRelease(outDir))).toHaveLength(storedReleases - 1);
  });
});

test.each([0, -1])(
  'where a machine stopped between two links, the newest release is the current one',
  (passed) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-29T10:00:00Z'), toFake: ['Date'] });
    for (const words of ['old', 'older', 'oldest']) build(words);
    vi.setSystemTime(Date.now() + passed);
    const release = build('new');
    vi.useRealTimers();
    rmSync(join(outDir, 'current'));
    expect(currentRelease(outDir)).toBe(release);
  },
);
