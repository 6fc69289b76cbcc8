import type { ImageMetadata } from 'astro';
import type { z } from 'astro/zod';
import type { Language } from '#lib/languages.ts';
import type { articleSchema } from '#schemas/article.ts';
import type { conditionSchema } from '#schemas/condition.ts';
import type { pageSchema } from '#schemas/page.ts';
import type { photoSchema } from '#schemas/photo.ts';
import type { Practice } from '#schemas/practice.ts';
import type { therapySchema } from '#schemas/therapy.ts';

/** What a reference becomes once Astro has read it. */
export interface Reference {
  collection: string;
  id: string;
}

type Ref = z.ZodType<Reference>;
type Image = z.ZodType<ImageMetadata>;
type DataOf<Schema extends (...tools: never[]) => z.ZodType> = z.infer<ReturnType<Schema>>;

/** An entry as pages see it: its slug and its checked form. Astro's own entries fit this shape. */
export interface Entry<Data> {
  id: string;
  /** The language that it is written in; left out for the site's first. */
  language?: Language | undefined;
  /** All languages that its page can be read in, where there are several. */
  languages?: readonly Language[] | undefined;
  data: Data;
  /** The text as it was written. */
  body?: string | undefined;
}

export type Therapy = Entry<DataOf<typeof therapySchema<Ref, Image>>>;
export type Condition = Entry<DataOf<typeof conditionSchema<Ref, Image>>>;
export type Article = Entry<DataOf<typeof articleSchema<Ref, Image>>>;
export type Page = Entry<DataOf<typeof pageSchema<Ref, Image>>>;

/** A photo that practice.yaml names, once Astro has found its file. */
export type PhotoData = z.infer<ReturnType<typeof photoSchema<Image>>>;

/** The photos of the practice; undefined where it names none. */
export interface PracticePhotos {
  therapist: PhotoData | undefined;
  room: PhotoData | undefined;
}

/**
 * All that a page may be made of: the entries that may be shown, and the facts that stand on every page. In a language
 * other than the first, an entry that has no translation stands there as it was written.
 */
export interface SiteContent {
  /** The language of the page; the site's first where it is left out. */
  language?: Language | undefined;
  /** All languages that the site can be read in, where there are several. */
  languages?: readonly Language[] | undefined;
  /** A to Z. */
  conditions: readonly Condition[];
  /** A to Z. */
  therapies: readonly Therapy[];
  /** Newest first. */
  articles: readonly Article[];
  practice: Practice;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}
