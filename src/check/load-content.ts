import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type ContentFile,
  type ContentFiles,
  composed,
  isSystemFile,
  isTextName,
} from '#check/content-files.ts';

/**
 * The files of a content folder on disk, hidden ones left out. Wherever the folder lies, its files are known as
 * `content/...`, and by the usual spelling of their letters. A folder that does not exist holds nothing.
 */
export function loadContent(contentDir: string): ContentFiles {
  const isFolder = statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() === true;
  const paths = isFolder ? listPaths(contentDir, true) : [];
  return new Map(
    paths.map((path): [string, ContentFile] => [
      composed(`content/${relative(contentDir, path).split(sep).join('/')}`),
      isTextName(path) ? readFileSync(path, 'utf8') : () => readFileSync(path),
    ]),
  );
}

/** Links to files are followed, and at the top those to folders: one further down may lead back up. */
function listPaths(folder: string, isTop = false): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.name.startsWith('.') || isSystemFile(item.name)) return [];
    const path = join(folder, item.name);
    const kind = item.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : item;
    if (kind?.isDirectory()) return isTop || kind === item ? listPaths(path) : [];
    return kind?.isFile() ? [path] : [];
  });
}
