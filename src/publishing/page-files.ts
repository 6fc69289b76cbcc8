import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a page of the site in `root`, by its path. */
export const fileOfPage = (root: string, path: string): string => join(root, 'client', path, 'index.html');

/** A page of the site in `root` as it was built; undefined where there is none. */
export function readPageFile(root: string, path: string): string | undefined {
  const file = fileOfPage(root, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(file, 'utf8')
    : undefined;
}

/** Where the build stores each page that takes comments, as it is before its policy and without any comment. */
export const pageTemplateFolder = (root: string): string => join(root, 'server', 'page-templates');
