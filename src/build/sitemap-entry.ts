import type { SitemapItem } from '@astrojs/sitemap';
import { readEntries } from '#check/read-entries.ts';
import { unlistedPaths } from '#lib/paths.ts';
import { updatedByPath } from '#lib/updated.ts';

/** Gives each address in the sitemap the day its content last changed, and leaves out what is not indexed. */
export function sitemapEntry(contentDir: string): (item: SitemapItem) => SitemapItem | undefined {
  const updated = updatedByPath(readEntries(contentDir).entries);
  return (item) => {
    const path = new URL(item.url).pathname;
    // Pages that the server draws, which have no address of their own.
    if (path.startsWith('/screens/')) return undefined;
    if (unlistedPaths.some((unlisted) => unlisted === path)) return undefined;
    const lastmod = updated.get(path);
    return { url: item.url, ...(lastmod === undefined ? {} : { lastmod }) };
  };
}
