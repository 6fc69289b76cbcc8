import { entryPath, homePath } from '#lib/paths.ts';

/** Its facts stand on every page; on this one nearly all of them do. */
const practiceFile = 'content/practice.yaml';
const factsPath = entryPath('pages', 'contact');

/** What is open in the forms, read from the address of their window. */
export interface OpenEntry {
  /** The page that shows it, such as `/conditions/sciatica/`. */
  page: string;
  /** Its file, such as `content/conditions/sciatica.mdx`; undefined where no single file is open. */
  file?: string;
}

/** `#/collections/conditions/entries/sciatica` opens the page of that condition; a list opens its list. */
export function openEntry(hash: string): OpenEntry {
  const [, collection, slug] = /^#\/collections\/([a-z_]+)(?:\/entries\/([a-z0-9-]+))?/.exec(hash) ?? [];
  if (collection === undefined) return { page: homePath };
  if (collection === '_singletons') return entryOf(practiceFile);
  if (slug === undefined) return { page: collection === 'pages' ? homePath : `/${collection}/` };
  return entryOf(`content/${collection}/${slug}.mdx`);
}

/** The page that shows a file, such as `content/conditions/sciatica.mdx`. */
export function entryOf(file: string): OpenEntry {
  const [, collection, slug] = /^content\/([a-z]+)\/([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  if (collection === undefined || slug === undefined) return { page: factsPath, file };
  return { page: entryPath(collection, slug), file };
}
