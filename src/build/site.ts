import type { AstroIntegrationLogger } from 'astro';
import type { BuildCache } from '#build/build-cache.ts';
import type { BuildTarget } from '#build/build-target.ts';
import type { ContentFiles } from '#check/content-files.ts';
import { type Entry, isDraft } from '#check/read-entries.ts';
import type { CommentParts } from '#lib/comment-parts.ts';
import { type Language, originalPath } from '#lib/languages.ts';
import { entryPath, homePath } from '#lib/paths.ts';
import { languagesBegun } from '#lib/translations.ts';
import type { CollectionName } from '#lib/vocabulary.ts';
import type { Compression } from '#publishing/precompress.ts';
import type { Practice } from '#schemas/practice.ts';

/** What every step after Astro may know of the site. */
export interface Site {
  /** The files of the content folder. */
  content: ContentFiles;
  /** Folder of the build, which holds `client` and `server`. */
  root: string;
  /** Folder of all that visitors may ask for. */
  client: string;
  /** Full address of the site; one of this machine where its own is not known. */
  address: string;
  practice: Practice;
  /** The practice in the words of a language. */
  practiceIn: (language: Language) => Practice;
  target: BuildTarget;
  /** Entries that visitors may read. */
  entries: readonly PublishedEntry[];
  /** Address inside the site of each page that Astro rendered. */
  paths: readonly string[];
  compression: Compression;
  /** Addresses inside the site of the files that a search runs. */
  searchModules: readonly string[];
  cache: BuildCache;
  logger: AstroIntegrationLogger;
}

/** Files by their path below the folder of the build. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** An entry with its form; the content has passed the check. */
export interface PublishedEntry {
  collection: CollectionName;
  language: Language;
  slug: string;
  path: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  /** The whole form, as it is written. */
  data: Record<string, unknown> & CommentParts['data'];
}

/** Compressing a page as small as can be takes forty times as long as a tenth larger. */
const mostAtBest = 250;

/** Decided by the content alone, so that a site comes out the same whatever is cached. */
export function compressionFor(pageCount: number): Compression {
  return pageCount <= mostAtBest ? 'best' : 'quick';
}

/** Entries that visitors may read: originals, and their translations into languages that are begun. */
export function publishedEntries(
  entries: readonly Entry[],
  translations: readonly Entry[] = [],
): PublishedEntry[] {
  const originals = entries.filter((entry) => !isDraft(entry));
  const translated = translations.filter((entry) => !isDraft(entry));
  const languages = languagesBegun(
    translated.flatMap(({ collection, language, slug }) =>
      collection === 'pages' ? { id: `${language}/${slug}` } : [],
    ),
  );
  const isFound = ({ collection, language, slug }: Entry) =>
    languages.some((begun) => begun === language) &&
    originals.some((original) => original.collection === collection && original.slug === slug);
  return [...originals, ...translated.filter(isFound)].map(toPublished);
}

/** A front page gathers others, and is left out where pages are listed to be read. */
export function pagesToRead({ entries }: Pick<Site, 'entries'>): PublishedEntry[] {
  return entries.filter(({ path }) => originalPath(path) !== homePath);
}

function toPublished({ collection, language, slug, data }: Entry): PublishedEntry {
  const form = data as PublishedEntry['data'] &
    Pick<PublishedEntry, 'title' | 'summary' | 'published' | 'updated'>;
  const { title, summary, published, updated } = form;
  return {
    collection,
    language,
    slug,
    path: entryPath(collection, slug, language),
    title,
    summary,
    published,
    updated,
    data: form,
  };
}
