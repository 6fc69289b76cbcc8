import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import { sites } from './sites.ts';

/** A page of the second site as the server stores it: without comments, before its styles and policy are chosen. */
export const readPageTemplate = (path: string): string =>
  readFileSync(join(pageTemplateFolder(sites.second.outDir), path, 'index.html'), 'utf8');
