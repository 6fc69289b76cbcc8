import type { BreadcrumbListLeaf } from 'schema-dts';
import { dataUrl } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import type { Crumb } from '#view-models/crumbs.ts';
import { pageNodeId } from '#view-models/structured-data/node-ids.ts';

/** The trail above the heading. The page itself comes last and needs no address. Source: Google, "Breadcrumb". */
export function breadcrumbNode(
  path: string,
  crumbs: readonly Crumb[],
  practice: Practice,
): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    '@id': pageNodeId(path, practice, 'breadcrumb'),
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.text,
      ...(crumb.path !== undefined && { item: dataUrl(crumb.path, practice.website) }),
    })),
  };
}
