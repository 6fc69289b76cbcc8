/** Orders for lists of pages. They return new lists and never change their argument. */
import { type EvidenceLabel, evidenceLabels } from '#lib/vocabulary.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

interface Titled {
  data: { title: string };
}

/** A to Z by title, regardless of case. */
export function byTitle<T extends Titled>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => collator.compare(a.data.title, b.data.title));
}

/** Newest first; on the same day A to Z. */
export function byNewest<T extends Titled & { data: { published: string } }>(entries: readonly T[]): T[] {
  return byTitle(entries).toSorted((a, b) => b.data.published.localeCompare(a.data.published));
}

/** Most evidence first, equal ones in their order. */
export function byEvidence<T>(entries: readonly T[], labelOf: (entry: T) => EvidenceLabel): T[] {
  const strength = (entry: T) => evidenceLabels.indexOf(labelOf(entry));
  return entries.toSorted((a, b) => strength(b) - strength(a));
}

/** A to Z, as people expect in a list of names. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
