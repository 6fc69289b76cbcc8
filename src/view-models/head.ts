import type { SharePicture } from '#lib/share-picture.ts';
import type { Graph } from '#view-models/structured-data/graph.ts';

/** A page's metadata for browsers, search engines and those who share it. */
export interface HeadView {
  title: string;
  description: string;
  /** Address inside the site; undefined on the page for addresses that do not exist. */
  path: string | undefined;
  isIndexed: boolean;
  kind: 'website' | 'article';
  /** What is shown where the page is shared; absent where there is nothing to share. */
  picture?: SharePicture | undefined;
  /** The same facts for machines, in the words of schema.org. */
  graph?: Graph | undefined;
}

interface Subject {
  title: string;
  summary: string;
}

/** An indexed page of the site. */
export function headView(
  { title, summary, path, picture }: Subject & { path: string; picture: SharePicture },
  graph: Graph,
  kind: HeadView['kind'] = 'article',
): HeadView {
  return { title, description: summary, path, isIndexed: true, kind, picture, graph };
}

/** A page that search engines should leave out: search, and addresses that do not exist. */
export function unlistedHead({ title, summary }: Subject, path?: string): HeadView {
  return { title, description: summary, path, isIndexed: false, kind: 'website' };
}
