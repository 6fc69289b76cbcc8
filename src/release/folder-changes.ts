import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTextName } from '#check/content-files.ts';
import { differingPaths, hashFiles } from '#release/content-copy.ts';
import type { Change } from '#release/read-changes.ts';

/** What differs between two folders of content: an earlier copy, and what is there now. */
export function changesBetween(before: string, after: string): Change[] {
  return differingPaths(before, after).map((path) => ({
    path,
    before: textIn(before, path),
    after: textIn(after, path),
  }));
}

/** Equal for two looks at the same changes of the same files. */
export function versionOf(changes: readonly Change[], folder: string): string {
  return hashFiles(
    folder,
    changes.map(({ path }) => path),
  );
}

function textIn(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return isTextName(path) ? readFileSync(file, 'utf8') : '';
}
