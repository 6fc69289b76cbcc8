import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '#check/load-content.ts';
import { type Entry, isDraft, readEntries } from '#check/read-entries.ts';
import { entryPath } from '#lib/paths.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

/** An entry that visitors may read, with what its form says and the page that was made of it. */
export interface PublishedPage {
  collection: CollectionName;
  /** Address inside the site. */
  path: string;
  title: string;
  summary: string;
  published: string;
  html: string;
}

/**
 * Every entry's own finished page below `folder`, in the order of the files. The content has passed the check. The
 * front page gathers others and is left out.
 */
export async function publishedPages(contentDir: string, folder: string): Promise<PublishedPage[]> {
  const entries = readEntries(loadContent(contentDir)).entries.filter(
    (entry) => !isDraft(entry) && !(entry.collection === 'pages' && entry.slug === 'home'),
  );
  return Promise.all(entries.map((entry) => readPublished(entry, folder)));
}

async function readPublished({ collection, slug, data }: Entry, folder: string): Promise<PublishedPage> {
  const { title, summary, published } = data as Pick<PublishedPage, 'title' | 'summary' | 'published'>;
  const path = entryPath(collection, slug);
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  return { collection, path, title, summary, published, html };
}
