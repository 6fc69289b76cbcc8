import type { BodyArea } from '#lib/vocabulary.ts';

/** Kinds of pages that can be added, in the owner's words. */
export const draftKinds = ['condition', 'therapy', 'article', 'page'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** The folder below content/ that holds each kind. */
export const folders = {
  condition: 'conditions',
  therapy: 'therapies',
  article: 'articles',
  page: 'pages',
} as const satisfies Record<DraftKind, string>;

/** The owner's answers about the new page. */
export type Answers =
  | {
      kind: 'condition';
      title: string;
      slug: string;
      medicalName?: string | undefined;
      isSymptom: boolean;
      areas: readonly BodyArea[];
      /** Slugs of the therapies used for it. */
      therapies: readonly string[];
    }
  | { kind: 'therapy'; title: string; slug: string }
  | {
      kind: 'article';
      title: string;
      slug: string;
      therapies: readonly string[];
      conditions: readonly string[];
    }
  | { kind: 'page'; title: string; slug: string; menu: Menu };

export const menus = ['top', 'foot', 'none'] as const;
export type Menu = (typeof menus)[number];

/** A page that exists already: what may be named as a relation, and which names are taken. */
export interface KnownPage {
  collection: string;
  slug: string;
  title: string;
}
