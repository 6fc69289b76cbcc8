import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { composed, isPictureName } from '#check/content-files.ts';
import { type ListedFile, plainText } from '#editor/change.ts';
import { findFile } from '#check/file-spelling.ts';
import { isTranslation, originalFile } from '#lib/language-folder.ts';
import { collectionNames } from '#lib/vocabulary.ts';

/** The only paths that the editor may read or write: pages and pictures of the collections, and the facts. */
const pagePath = new RegExp(`^content/(${collectionNames.join('|')})/[a-z0-9]+(-[a-z0-9]+)*\\.mdx$`);
const picturePath = new RegExp(
  String.raw`^content/(${collectionNames.join('|')})/[\p{L}\p{N}][\p{L}\p{M}\p{N}_ ()-]*(\.[\p{L}\p{M}\p{N}_ ()-]+)*$`,
  'u',
);
const practicePath = 'content/practice.yaml';

/** Files beside the pages that have a translation. */
const translatedLists = [practicePath, 'content/body-areas.yaml'];

/** Lists that change along with a page. The editor's windows neither read nor write them. */
const listPaths = [
  'content/redirects.yaml',
  'content/searches.yaml',
  'content/search-examples.yaml',
  'content/shared-words.yaml',
  'content/body-areas.yaml',
];

/** A translation: that of a page changes along with its page, and the desk has a form for each. */
const isTranslatedText = (path: string) =>
  isTranslation(path) && (pagePath.test(originalFile(path)) || translatedLists.includes(originalFile(path)));

/** Larger files are not handed out, in bytes. */
const largest = 20_000_000;

export function isTextPath(path: string): boolean {
  return path === practicePath || pagePath.test(path);
}

export function isEditorPath(path: string): boolean {
  return isTextPath(path) || (picturePath.test(path) && isPictureName(path));
}

/**
 * Where a path of the editor lies on this machine, or undefined where it is none of those the editor may touch,
 * or leads out of the content folder through a link.
 */
export function placeOf(contentDir: string, path: string): string | undefined {
  if (!isEditorPath(path) && !listPaths.includes(path) && !isTranslatedText(path)) return undefined;
  const root = realpathSync(contentDir);
  const place = join(root, ...path.split('/').slice(1));
  const folder = dirname(place);
  if (!existsSync(folder) || realpathSync(folder) !== folder) return undefined;
  const found = findFile(place) ?? place;
  const kind = lstatSync(found, { throwIfNoEntry: false });
  return kind === undefined || kind.isFile() ? found : undefined;
}

/** Everything the editor may show, texts included, in the order of their paths. */
export function listContent(contentDir: string): ListedFile[] {
  const paths = [practicePath, ...collectionNames.flatMap((name) => namesIn(contentDir, name))];
  return paths.flatMap((path) => listFile(contentDir, path) ?? []);
}

export function listFile(contentDir: string, path: string): ListedFile | undefined {
  const bytes = readContent(contentDir, path);
  const place = placeOf(contentDir, path);
  if (bytes === undefined || place === undefined || !isEditorPath(path)) return undefined;
  const { size, mtimeMs } = lstatSync(place);
  const text = isTextPath(path) ? { text: bytes.toString('utf8') } : {};
  return { path, hash: contentHash(path, bytes), size, modified: Math.round(mtimeMs), ...text };
}

/** The bytes of a file, or undefined where there is none that the editor may read. */
export function readContent(contentDir: string, path: string): Buffer | undefined {
  const place = placeOf(contentDir, path);
  const found = place === undefined ? undefined : lstatSync(place, { throwIfNoEntry: false });
  return place === undefined || found === undefined || found.size > largest ? undefined : readFileSync(place);
}

/** Whether a file is still what somebody read. Line ends and space around a text do not count. */
export function contentHash(path: string, bytes: Buffer): string {
  const counted = isTextPath(path) ? Buffer.from(plainText(bytes.toString('utf8'))) : bytes;
  return createHash('sha256').update(counted).digest('hex');
}

/**
 * Writes a file whole: whoever reads it meanwhile, or after the machine lost its power, finds the old one or the new
 * one, never a part.
 */
export function writeWhole(place: string, bytes: Buffer): void {
  const passing = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
  try {
    writeFileSync(passing, bytes, { flag: 'wx', flush: true });
    renameSync(passing, place);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}

function namesIn(contentDir: string, collection: string): string[] {
  const folder = join(contentDir, collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => composed(`content/${collection}/${name}`))
    .filter(isEditorPath)
    .toSorted();
}
