import { entryPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

/** Whoever checked a page, as practice.yaml names them. */
export interface ReviewerView {
  name: string;
  qualification: string;
  path: string;
}

/** The reviewer that a page's form names, or undefined where it names none. */
export function reviewerView(id: string | undefined, { reviewers }: Practice): ReviewerView | undefined {
  const reviewer = reviewers.find((known) => known.id === id);
  if (reviewer === undefined) return undefined;
  return {
    name: reviewer.name,
    qualification: reviewer.qualification,
    path: entryPath('pages', reviewer.page),
  };
}
