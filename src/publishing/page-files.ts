import { join } from 'node:path';

/** The file of a page of the site in `root`, by its path. */
export const fileOfPage = (root: string, path: string): string => join(root, 'client', path, 'index.html');

/** Where the build stores each page that takes comments, as it is before its policy and without any comment. */
export const pageTemplateFolder = (root: string): string => join(root, 'server', 'page-templates');
