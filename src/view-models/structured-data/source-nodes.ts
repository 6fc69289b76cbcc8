import type { CreativeWorkLeaf, PersonLeaf } from 'schema-dts';
import { dataUrl } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import type { ReviewerView } from '#view-models/reviewer.ts';
import type { SourceView } from '#view-models/sources.ts';

/** The sources at the foot of a page, in the same order. */
export function citations(sources: readonly SourceView[]): CreativeWorkLeaf[] {
  return sources.map(({ title, url }) => ({
    '@type': 'CreativeWork',
    name: title,
    ...(url === undefined ? {} : { url }),
  }));
}

/** Whoever checked a page, where the content names somebody. */
export function reviewerNode({ name, path }: ReviewerView, practice: Practice): PersonLeaf {
  return { '@type': 'Person', name, url: dataUrl(path, practice.website) };
}
