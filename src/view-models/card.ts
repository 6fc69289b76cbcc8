import type { Language } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import type { Article, Condition, Therapy } from '#schemas/entries.ts';
import { distinctDrawings } from '#view-models/distinct-drawings.ts';
import { articleDrawings, therapyDrawings } from '#view-models/fitting-drawings.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';

/** What a card shows of a page. */
export interface CardView {
  title: string;
  path: string;
  summary: string;
  /** That of the words, where it is not the site's first. */
  language?: Language | undefined;
  /** Name of the drawing on the card, in a list that shows them. */
  drawing?: string | undefined;
  evidence: EvidenceLabel | undefined;
}

export function therapyCard({ id, data, language }: Therapy): CardView {
  return {
    title: data.title,
    path: entryPath('therapies', id, language),
    summary: data.summary,
    language,
    evidence: data.evidence.label,
  };
}

export function conditionCard({ id, data, language }: Condition): CardView {
  return {
    title: data.title,
    path: entryPath('conditions', id, language),
    summary: data.summary,
    language,
    evidence: data.evidence.label,
  };
}

export function articleCard({ id, data, language }: Article): CardView {
  return {
    title: data.title,
    path: entryPath('articles', id, language),
    summary: data.summary,
    language,
    evidence: undefined,
  };
}

/** Cards of one list, each with the drawing that is its own there. */
export function cardsWithDrawings(
  cards: readonly CardView[],
  drawings: readonly (string | undefined)[],
): CardView[] {
  return cards.map((card, place) => ({ ...card, drawing: drawings[place] }));
}

/** Therapies in one list, no two with the same drawing. */
export const therapyCards = (therapies: readonly Therapy[]): CardView[] =>
  cardsWithDrawings(therapies.map(therapyCard), distinctDrawings(therapyDrawings(therapies)));

/** Articles in one list, no two with the same drawing. */
export const articleCards = (articles: readonly Article[], conditions: readonly Condition[]): CardView[] =>
  cardsWithDrawings(
    articles.map(articleCard),
    distinctDrawings(articles.map((article) => articleDrawings(article, conditions))),
  );
