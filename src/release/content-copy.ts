import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isSystemFile, isTextName } from '#check/content-files.ts';

/** Copy of the content that a release was built from, in the folder of the release. */
export const contentCopyOf = (release: string): string => join(release, 'content');

/**
 * Paths of all files in a content folder, with `/` between names, sorted. Links are followed at the top alone, as
 * the check does. What systems put into folders by themselves is left out, and so are hidden files.
 */
export function listContent(folder: string): string[] {
  return listBelow(folder, true)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .toSorted();
}

/**
 * Copies a content folder. Of files that an earlier copy has too, byte for byte, no second one is stored: both names
 * lead to one file (hard link). The content itself is never linked, since a program may write into its files.
 * @param earlier folder of an earlier copy
 */
export function copyContent(from: string, to: string, earlier?: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const path of listContent(from)) {
    const [source, target] = [join(from, path), join(to, path)];
    mkdirSync(dirname(target), { recursive: true });
    if (
      earlier !== undefined &&
      isSameFile(source, join(earlier, path)) &&
      isLinked(join(earlier, path), target)
    )
      continue;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(source);
    utimesSync(target, atime, mtime);
  }
}

/** Paths of the files that differ between two content folders, sorted. A missing folder holds nothing. */
export function differingPaths(before: string, after: string): string[] {
  const paths = new Set([...listContent(before), ...listContent(after)]);
  return [...paths].toSorted().filter((path) => !isSameFile(join(before, path), join(after, path)));
}

/** Whether a file is the same in two content folders, or in neither. */
export function isSameContent(before: string, after: string, path: string): boolean {
  const files = [join(before, path), join(after, path)] as const;
  return files.every((file) => !existsSync(file)) || isSameFile(...files);
}

/** SHA-256 of some files of a content folder and of their names. */
export function hashFiles(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readIfThere(join(folder, path));
    hash.update(`${path}\0${content?.length ?? -1}\0`).update(content ?? '');
  }
  return hash.digest('base64url');
}

/** Pictures are large: of those a copy is known by its size and its time, which it has of its original. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (second === undefined || first?.size !== second.size) return false;
  if (!isTextName(one) && first.mtime.getTime() === second.mtime.getTime()) return true;
  return readFileSync(one).equals(readFileSync(other));
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

function listBelow(folder: string, isTop: boolean): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.name.startsWith('.') || isSystemFile(item.name)) return [];
    const path = join(folder, item.name);
    const kind = item.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : item;
    if (kind?.isDirectory() === true) return isTop || kind === item ? listBelow(path, false) : [];
    return kind?.isFile() === true ? [path] : [];
  });
}
