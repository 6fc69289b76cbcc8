import { existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Astro notes the folder that it builds into, which is where the server then looks for its error pages. */
export function writeServedPath(folder: string, link: string): void {
  const entry = join(folder, 'server', 'entry.mjs');
  if (!existsSync(entry)) return;
  const [from, to] = [resolve(folder), link].map((path) => pathToFileURL(path).href);
  writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll(`${from}/`, `${to}/`));
}

/** Makes a link lead to a release, in one step where the system can. */
export function replaceLink(link: string, release: string): void {
  if (process.platform === 'win32') {
    rmSync(link, { recursive: true, force: true });
    symlinkSync(release, link, 'junction');
    return;
  }
  const aside = `${link}.${process.pid}.new`;
  rmSync(aside, { force: true });
  symlinkSync(relative(dirname(link), release), aside);
  renameSync(aside, link);
}

/** An earlier version built right into the folder of builds. */
export function linkPart(builds: string, part: string): void {
  const path = join(builds, part);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) return;
  rmSync(path, { recursive: true, force: true });
  const target = join('current', part);
  const isWindows = process.platform === 'win32';
  symlinkSync(isWindows ? join(builds, target) : target, path, isWindows ? 'junction' : undefined);
}
