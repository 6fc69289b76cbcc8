import { entryPath } from '#lib/paths.ts';
import type { Article, Condition, Therapy } from '#schemas/entries.ts';
import { distinctDrawings } from '#view-models/distinct-drawings.ts';
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

/** Articles in one list, each with a drawing of its own: of a part of the body that it is about, or of a therapy. */
export function articleCards(articles: readonly Article[], conditions: readonly Condition[]): CardView[] {
  const fitting = articles.map(({ id, data: { about } }) => [
    ...about.conditions.flatMap(
      (condition) => conditions.find((known) => known.id === condition.id)?.data.bodyAreas ?? [],
    ),
    ...about.therapies.map((therapy) => therapy.id),
    'article',
    id,
  ]);
  const drawings = distinctDrawings(fitting);
  return articles.map((article, place) => {
    const card = articleCard(article);
    return { ...card, picture: { kind: 'article', name: drawings[place] ?? card.picture.name } };
  });
}
