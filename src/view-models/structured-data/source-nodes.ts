import type { PersonLeaf } from 'schema-dts';
import { dataUrl } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import type { ReviewerView } from '#view-models/reviewer.ts';
import type { SourceView } from '#view-models/sources.ts';

/** The sources at the foot of a page, in the same order: the address of each, or its title where it has none. */
export function citations(sources: readonly SourceView[]): string[] {
  return sources.map(({ title, url }) => url ?? title);
}

/** Whoever checked a page, where the content names somebody. */
export function reviewerNode({ name, path }: ReviewerView, practice: Practice): PersonLeaf {
  return { '@type': 'Person', name, url: dataUrl(path, practice.website) };
}
