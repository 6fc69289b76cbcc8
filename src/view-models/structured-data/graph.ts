import type { Graph, Thing } from 'schema-dts';
import type { Practice } from '#schemas/practice.ts';
import { breadcrumbNode } from '#view-models/structured-data/breadcrumb-node.ts';
import { type DescribedPage, webPageFacts } from '#view-models/structured-data/page-facts.ts';

export type { Graph } from 'schema-dts';

/** The structured data of one page: its own node, what that speaks of, and its trail. */
export function graphOf(page: DescribedPage, practice: Practice, nodes: readonly Thing[]): Graph {
  const trail = page.crumbs ? [breadcrumbNode(page.path, page.crumbs, practice)] : [];
  return { '@context': 'https://schema.org', '@graph': [...nodes, ...trail] };
}

/** A page that gathers others. */
export function listGraph(page: DescribedPage, practice: Practice): Graph {
  return graphOf(page, practice, [{ '@type': 'CollectionPage', ...webPageFacts(page, practice) }]);
}
