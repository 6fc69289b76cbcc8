import type { SiteIndex, IndexedItem } from '#import/plan/site-index.ts';
import type { ImportCollection } from '#import/plan/sort-items.ts';
import { guidanceMark } from '#lib/guidance.ts';
import { entryPath, reservedSlugs } from '#lib/paths.ts';
import { addressKey } from '#lib/redirects.ts';
import { slugOf } from '#lib/slug-of.ts';

/** The page that an item becomes. */
export interface AssignedPage {
  collection: ImportCollection;
  slug: string;
  /** Path from the project folder. */
  file: string;
  /** Address on the site. */
  path: string;
  title: string;
}

export interface Taken {
  /** Files of the content folder, with their titles. */
  files: ReadonlyMap<string, string>;
  /** Keys of old addresses that lead elsewhere already. */
  redirected: ReadonlySet<string>;
  /** Files of items that an earlier run wrote or began to write. */
  earlier: ReadonlyMap<string, { file: string; isDone: boolean }>;
}

const longestTitle = 90;
const longestSlug = 80;

/** A file and title for each item that becomes a page: the same in each run over the same export. */
export function assignPages({ items }: SiteIndex, taken: Taken): Map<string, AssignedPage> {
  const files = new Set([...taken.files.keys(), ...[...taken.earlier.values()].map(({ file }) => file)]);
  const titles = new Set([...taken.files.values()].map((title) => title.toLowerCase()));
  const assigned = new Map<string, AssignedPage>();
  for (const item of items) {
    const collection = item.sorting.taken;
    if (collection !== 'articles' && collection !== 'pages') continue;
    const earlier = taken.earlier.get(item.key);
    // It was brought along before, and the owner deleted it.
    if (earlier?.isDone === true && !taken.files.has(earlier.file)) continue;
    const file = earlier?.file ?? freeFile(item, collection, files, taken.redirected);
    files.add(file);
    const [, folder = collection, name = ''] = file.split('/');
    const slug = name.replace(/\.mdx$/, '');
    const title = taken.files.get(file) ?? freeTitle(item, titles);
    titles.add(title.toLowerCase());
    assigned.set(item.key, {
      collection: folder as ImportCollection,
      slug,
      file,
      path: entryPath(folder, slug),
      title,
    });
  }
  return assigned;
}

/** A name that no other page and no redirect has: the old one, then with a number. */
function freeFile(
  item: IndexedItem,
  collection: ImportCollection,
  files: ReadonlySet<string>,
  redirected: ReadonlySet<string>,
): string {
  const wanted = wantedSlug(item);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const file = `content/${collection}/${slug}.mdx`;
    const isReserved =
      collection === 'pages' && [...reservedSlugs, 'share', 'home'].some((reserved) => reserved === slug);
    if (!isReserved && !files.has(file) && !redirected.has(addressKey(entryPath(collection, slug))))
      return file;
  }
}

/** The old slug as far as this site's addresses can have it; words of other scripts give none. */
function wantedSlug({ slug, title, type, id, line }: IndexedItem): string {
  const fromSlug = slugOf(decode(slug));
  const found = fromSlug.length > 1 ? fromSlug : slugOf(title);
  const short = found
    .slice(0, longestSlug)
    .replace(/-[^-]*$/, (end) => (found.length > longestSlug ? '' : end));
  return short.length > 1 ? short : slugOf(`${type || 'post'} ${id || line}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A title as the form takes it: 3 to 90 letters, no angle brackets, and on no other page. */
function freeTitle({ title, day, key }: IndexedItem, titles: ReadonlySet<string>): string {
  const plain = title.replaceAll(/[<>]/g, ' ').replaceAll(/\s+/g, ' ').trim();
  if (plain === '') return `${guidanceMark}: a title. The old post had none.`;
  if (plain.length < 3) return `${guidanceMark}: a title of at least 3 letters. The old one was "${plain}".`;
  const short = shortened(plain, longestTitle);
  if (!titles.has(short.toLowerCase())) return short;
  const dated = withEnd(short, day === undefined ? ` (${key})` : ` (${day.slice(0, 4)})`);
  if (!titles.has(dated.toLowerCase())) return dated;
  for (let number = 2; ; number++) {
    const numbered = withEnd(short, ` (${number})`);
    if (!titles.has(numbered.toLowerCase())) return numbered;
  }
}

const withEnd = (title: string, end: string) => `${shortened(title, longestTitle - end.length)}${end}`;

/** Cut between words where there are any. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 3).toWellFormed();
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : undefined).trimEnd()}...`;
}
