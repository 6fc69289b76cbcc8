import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { loadContent } from '#check/load-content.ts';
import { readEntries } from '#check/read-entries.ts';
import { picturesOf } from '#lib/page-pictures.ts';
import { unlistedPaths } from '#lib/paths.ts';
import { updatedByPath } from '#lib/updated.ts';

/** The writer takes pictures too, though its declared shape does not name them. */
type DescribedAddress = SitemapItem & { img: { url: string }[] };

/**
 * The sitemap: each address with the day its content last changed and the pictures it shows, without pages that
 * are not indexed. Source: Google Search Central, "Build and submit a sitemap": a day is given only where it is
 * true, and what is ignored is left out.
 */
export function siteMap(contentDir: string): AstroIntegration[] {
  const updated = updatedByPath(readEntries(loadContent(contentDir)).entries);
  let folder = '';
  const describe = async ({ url }: SitemapItem): Promise<DescribedAddress | undefined> => {
    const path = new URL(url).pathname;
    // Pages that the server draws, which have no address of their own.
    if (path.startsWith('/screens/')) return undefined;
    if (unlistedPaths.some((unlisted) => unlisted === path)) return undefined;
    const pictures = picturesOf(await readFile(join(folder, path, 'index.html'), 'utf8'));
    const lastmod = updated.get(path);
    return {
      url,
      ...(lastmod === undefined ? {} : { lastmod }),
      img: pictures.map((picture) => ({ url: new URL(picture, url).href })),
    };
  };
  return [
    {
      name: 'site-map-folder',
      hooks: {
        'astro:build:done': ({ dir }) => {
          folder = fileURLToPath(dir);
        },
      },
    },
    sitemap({ serialize: describe, namespaces: { news: false, xhtml: false, video: false } }),
  ];
}
