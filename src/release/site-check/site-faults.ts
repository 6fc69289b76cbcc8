import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { commentsPath, previewPath, writePath } from '#lib/server-paths.ts';
import { basePathOf, phoneLink } from '#lib/paths.ts';
import { type BuiltPage, readBuiltPage } from '#release/site-check/built-page.ts';

/** The facts that are looked for in the pages. */
interface PracticeFacts {
  name: string;
  phone: string;
  internationalPhone: string;
  website?: string | undefined;
}

/** Files without which a site cannot be served, searched or found. */
const neededFiles = [
  'client/index.html',
  'client/404.html',
  'client/sitemap-index.xml',
  'client/robots.txt',
  'server/entry.mjs',
  'server/site-facts.json',
];
/** What the server renders. */
const servedPaths = [commentsPath, previewPath, writePath];
const mostFaults = 20;

/**
 * Everything that keeps a built site from being published, each in one line: links that lead nowhere, files that are
 * missing, pages that may load what they should not, facts that differ from the practice's own.
 * @param root folder of the build
 */
export async function siteFaults(root: string, practice: PracticeFacts): Promise<string[]> {
  const client = join(root, 'client');
  const missing = neededFiles.filter((file) => !isFile(join(root, file)));
  if (missing.length > 0) return missing.map((file) => `The file ${file} is missing.`);
  const base = basePathOf(practice.website);
  const files = new Set(listFiles(client));
  const facts = { ...practice, dial: phoneLink(practice.internationalPhone) };
  // The owner's editor is no page for visitors.
  const pages: BuiltPage[] = [];
  for (const file of files)
    if (file.endsWith('.html') && !file.startsWith('admin/')) {
      const html = await readFile(join(client, file), 'utf8');
      pages.push(readBuiltPage(`/${file.replace(/index\.html$/, '')}`, html, facts));
    }
  const known = new Map(pages.map((page) => [page.path, page]));
  const faults = pages.flatMap((page) =>
    [
      ...page.faults,
      ...linkFaults(page, known, files, base),
      ...page.assets
        .map((asset) => withoutBase(asset, base).replace(/[?#].*$/, ''))
        .filter((asset) => !files.has(asset.slice(1)) && !known.has(asset) && !servedPaths.includes(asset))
        .map((asset) => `needs the file ${asset}, which is not there`),
      ...['br', 'gz']
        .filter((ending) => !files.has(`${fileOf(page.path)}.${ending}`))
        .map((ending) => `has no compressed copy (${ending})`),
    ].map((words) => `${page.path} ${words}`),
  );
  return faults.slice(0, mostFaults);
}

function linkFaults(
  { path, links }: BuiltPage,
  known: ReadonlyMap<string, BuiltPage>,
  files: ReadonlySet<string>,
  base: string,
): string[] {
  return [...new Set(links)].flatMap((href) => {
    const url = new URL(href, `https://site.invalid${base}${path}`);
    const target = withoutBase(url.pathname, base);
    const page = known.get(target);
    const isThere = page !== undefined || servedPaths.includes(target) || files.has(target.slice(1));
    if (!isThere) return [`leads to ${target}, which is not there`];
    const place = decodeURIComponent(url.hash.slice(1));
    return place === '' || page?.ids.has(place) !== false
      ? []
      : [`leads to the place ${url.hash} on ${target}, which is not there`];
  });
}

const withoutBase = (path: string, base: string) =>
  base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;

const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
