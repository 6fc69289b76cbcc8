import { entryPath } from '#lib/paths.ts';
import type { Article, Condition, Therapy } from '#schemas/entries.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';

/** What a card shows of a page. */
export interface CardView {
  title: string;
  path: string;
  summary: string;
  /** Name of the drawing on the card. */
  picture: { kind: 'therapy' | 'condition' | 'article'; name: string };
  evidence: EvidenceLabel | undefined;
}

export function therapyCard({ id, data }: Therapy): CardView {
  return {
    title: data.title,
    path: entryPath('therapies', id),
    summary: data.summary,
    picture: { kind: 'therapy', name: id },
    evidence: data.evidence.label,
  };
}

export function conditionCard({ id, data }: Condition): CardView {
  return {
    title: data.title,
    path: entryPath('conditions', id),
    summary: data.summary,
    picture: { kind: 'condition', name: data.bodyAreas[0] ?? 'whole-body' },
    evidence: data.evidence.label,
  };
}

export function articleCard({ id, data }: Article): CardView {
  return {
    title: data.title,
    path: entryPath('articles', id),
    summary: data.summary,
    picture: { kind: 'article', name: id },
    evidence: undefined,
  };
}
