import { type Language, originalPath, pathIn } from '#lib/languages.ts';
import { awaitsReview } from '#lib/translations.ts';
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
  /** Whether it is a translation that no native speaker has read. */
  awaitsReview?: boolean | undefined;
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
  /** The form of the page. */
  data?: unknown;
}

/** An indexed page of the site. */
export function headView(
  { title, summary, path, picture }: Subject & { path: string; picture: SharePicture },
  graph: Graph,
  kind: HeadView['kind'] = 'article',
  { languages = [], data }: Languages = {},
): HeadView {
  const versions = versionsOf(originalPath(path), languages);
  const head = { title, description: summary, path, isIndexed: true, kind, picture, graph };
  return versions !== undefined ? { ...head, versions, awaitsReview: awaitsReview(data) } : head;
}

/** A page in each of several languages. */
export function versionsOf(original: string, languages: readonly Language[]): HeadView['versions'] {
  if (languages.length < 2) return undefined;
  return languages.map((language) => ({ language, path: pathIn(language, original) }));
}

/** A page that search engines should leave out: search, and addresses that do not exist. */
export function unlistedHead({ title, summary }: Subject, path?: string): HeadView {
  return { title, description: summary, path, isIndexed: false, kind: 'website' };
}
