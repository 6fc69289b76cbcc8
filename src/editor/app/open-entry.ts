import { entryPath, homePath } from '#lib/paths.ts';

/** What is open in the forms, told by the address of their window. */
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
  if (collection === '_singletons') return { page: '/contact/', file: 'content/practice.yaml' };
  if (slug === undefined) return { page: collection === 'pages' ? homePath : `/${collection}/` };
  return { page: entryPath(collection, slug), file: `content/${collection}/${slug}.mdx` };
}
