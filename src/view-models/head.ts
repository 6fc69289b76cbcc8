import { type Language, originalPath, pathIn } from '#lib/languages.ts';
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
  /** The same page in each of its languages, where there are several. */
  versions?: readonly PageVersion[] | undefined;
}

interface PageVersion {
  language: Language;
  path: string;
}

interface Subject {
  title: string;
  summary: string;
}

interface Languages {
  languages?: readonly Language[] | undefined;
}

/** An indexed page of the site. */
export function headView(
  { title, summary, path, picture }: Subject & { path: string; picture: SharePicture },
  graph: Graph,
  kind: HeadView['kind'] = 'article',
  { languages = [] }: Languages = {},
): HeadView {
  const original = originalPath(path);
  const versions = languages.map((each) => ({ language: each, path: pathIn(each, original) }));
  const head = { title, description: summary, path, isIndexed: true, kind, picture, graph };
  return versions.length > 1 ? { ...head, versions } : head;
}

/** A page that search engines should leave out: search, and addresses that do not exist. */
export function unlistedHead({ title, summary }: Subject, path?: string): HeadView {
  return { title, description: summary, path, isIndexed: false, kind: 'website' };
}
