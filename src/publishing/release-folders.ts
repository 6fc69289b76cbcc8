import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { linkPart, replaceLink, writeServedPath } from '#publishing/release-link.ts';

/**
 * Each build of the site is a release in a folder of its own, `releases/<id>` below the folder of builds. The link
 * `current` leads to the one that is served. It is replaced in one step, so that there is always one whole site: by
 * the rename of a symbolic link, which is atomic; on Windows of a junction, which is missing for a moment.
 */
const releasesIn = (outDir: string) => join(outDir, 'releases');
const linkIn = (outDir: string) => join(outDir, 'current');

/** Releases that are stored, the current one included. */
export const storedReleases = 10;
/**
 * A server marks the release that it serves at least this often, in milliseconds; nothing removes the release
 * then.
 */
const inUseFor = 10 * 60_000;

/** Parts of a site, which can be reached below the folder of builds too, whichever release is current. */
const parts = ['client', 'server', 'redirects'];

const building = /^\.building-(\d+)(?:\.content)?$/;

/** The folder of the build that this process makes, whose name no reader of releases takes for one. */
export const buildFolder = (outDir: string): string =>
  join(releasesIn(resolve(outDir)), `.building-${process.pid}`);

/** Copy of the content that this process builds from, which lies beside until the site is whole. */
export const buildContent = (outDir: string): string => `${buildFolder(outDir)}.content`;

/** Makes the folder for the build of this process, and removes what interrupted builds have left. */
export function prepareBuildFolder(outDir: string): string {
  const releases = releasesIn(resolve(outDir));
  mkdirSync(releases, { recursive: true });
  for (const name of readdirSync(releases)) {
    const pid = building.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(releases, name), { recursive: true, force: true });
  }
  discardBuild(outDir);
  return buildFolder(outDir);
}

/** Removes a build that is not wanted. */
export function discardBuild(outDir: string): void {
  for (const folder of [buildFolder(outDir), buildContent(outDir)])
    rmSync(folder, { recursive: true, force: true });
}

/**
 * Makes the whole build of this process the current release of `outDir`, in one step, and removes the oldest ones.
 * @returns the folder of the release
 */
export function activateBuild(outDir: string): string {
  const builds = resolve(outDir);
  const folder = buildFolder(builds);
  writeServedPath(folder, linkIn(builds));
  const release = join(releasesIn(builds), newId(releasesIn(builds)));
  renameSync(folder, release);
  utimesSync(release, 0, 0);
  replaceLink(linkIn(builds), release);
  for (const part of parts) linkPart(builds, part);
  removeOldReleases(builds);
  return release;
}

/**
 * Makes an earlier release current again, in one step.
 * @throws {Error} where it is not stored any more
 */
export function activateRelease(outDir: string, id: string): void {
  const builds = resolve(outDir);
  const release = releaseFolder(builds, id);
  if (release === undefined) throw new Error(`The release ${id} is not stored any more.`);
  markInUse(release);
  replaceLink(linkIn(builds), release);
}

/** The folder of a release that is stored, by its id; undefined for every other name. */
export function releaseFolder(outDir: string, id: string): string | undefined {
  const folder = join(releasesIn(resolve(outDir)), id);
  return /^\d+-[\da-f]+$/.test(id) && existsSync(join(folder, 'client')) ? folder : undefined;
}

/** All releases of a folder of builds, newest first. */
export function allReleases(outDir: string): string[] {
  const releases = releasesIn(resolve(outDir));
  return existsSync(releases) ? idsIn(releases).map((id) => join(releases, id)) : [];
}

/** The folder of the site that is served: the current release, or `outDir` itself where a build went there. */
export function currentRelease(outDir: string): string {
  const link = linkIn(resolve(outDir));
  return existsSync(link) ? realpathSync(link) : (newestOf(outDir) ?? resolve(outDir));
}

/** The site that the build in `folder` is about to take the place of. */
export function releaseBefore(folder: string): string | undefined {
  const releases = dirname(resolve(folder));
  if (basename(releases) !== 'releases') return undefined;
  const release = currentRelease(dirname(releases));
  return existsSync(join(release, 'server')) ? release : undefined;
}

/** Releases beside one, newest first; none where it is no release. */
export function otherReleases(release: string): string[] {
  const releases = dirname(release);
  if (basename(releases) !== 'releases') return [];
  return idsIn(releases)
    .map((id) => join(releases, id))
    .filter((folder) => folder !== release);
}

/** Marks a release as served, so that no build removes it meanwhile. */
export function markInUse(release: string): void {
  const now = new Date();
  try {
    utimesSync(release, now, now);
  } catch {
    // On a disk that cannot be written to, no build removes it either.
  }
}

/** Whether a server serves a release, as far as it is known. */
export const isInUse = (release: string): boolean =>
  Date.now() - (statSync(release, { throwIfNoEntry: false })?.mtimeMs ?? 0) < inUseFor;

function removeOldReleases(outDir: string): void {
  const current = currentRelease(outDir);
  const old = otherReleases(current).slice(storedReleases - 1);
  for (const release of old) if (!isInUse(release)) rmSync(release, { recursive: true, force: true });
}

/** Where the link is missing, a machine stopped while it was replaced. */
const newestOf = (outDir: string): string | undefined => allReleases(outDir)[0];

const idsIn = (releases: string) =>
  readdirSync(releases)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .toReversed();

/** Ids sort by the order in which builds were whole, though the clock stands still or is set back. */
function newId(releases: string): string {
  const now = BigInt(new Date().toISOString().replaceAll(/\D/g, '').slice(0, 17));
  const newest = BigInt(/^\d+/.exec(idsIn(releases)[0] ?? '')?.[0] ?? 0);
  return `${now > newest ? now : newest + 1n}-${randomBytes(3).toString('hex')}`;
}

/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
