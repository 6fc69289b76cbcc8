import type { Entry } from '#check/read-entries.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

/** What the tests of built sites use of the forms above the texts, as their authors wrote them. */
interface WrittenForm {
  title: string;
  updated: string;
  draft?: boolean;
  published?: string;
  reviewed?: string;
  reviewedBy?: string;
  kind?: 'condition' | 'symptom';
  bodyAreas?: string[];
  misspellings?: string[];
  phrases?: string[];
  bookingLink?: string;
  evidence?: { label: string; says: string };
  redFlags?: { emergency?: string[]; today?: string[]; doctorFirst?: string[] };
  sources?: { url?: string }[];
}

export interface WrittenEntry {
  collection: CollectionName;
  slug: string;
  form: WrittenForm;
}

interface WithEntries {
  entries: readonly Entry[];
}

/** Every entry that visitors may see. The content check has already held each form to its schema. */
export function writtenEntries(site: WithEntries): WrittenEntry[] {
  return allWritten(site).filter(({ form }) => form.draft !== true);
}

/** Every entry that visitors may not see yet. */
export function draftEntries(site: WithEntries): WrittenEntry[] {
  return allWritten(site).filter(({ form }) => form.draft === true);
}

function allWritten({ entries }: WithEntries): WrittenEntry[] {
  return entries.map(({ collection, slug, data }) => ({ collection, slug, form: data as WrittenForm }));
}
