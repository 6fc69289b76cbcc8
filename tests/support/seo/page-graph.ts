import type { BuiltPage } from '../read-site.ts';

/** A node of structured data, nested or not. */
export type DataNode = Record<string, unknown>;

/** A block of structured data as it stands on a page. */
interface DataBlock {
  raw: string;
  /** Undefined where the block is no JSON. */
  data: DataNode | undefined;
  /** True inside the region of a page that holds its readers' comments, which is written apart. */
  isOfComments: boolean;
}

export function blocksOf({ root }: BuiltPage): DataBlock[] {
  return root.querySelectorAll('script[type="application/ld+json"]').map((script) => ({
    raw: script.innerHTML,
    data: parseNode(script.innerHTML),
    isOfComments: script.closest('[data-comments]') !== null,
  }));
}

/** The nodes of the page's own block, in order. */
export function graphOf(page: BuiltPage): DataNode[] {
  return blocksOf(page)
    .filter(({ isOfComments }) => !isOfComments)
    .flatMap(({ data }) => nodesIn(data?.['@graph']));
}

/** The node of the comments, where the page has any. */
export function commentsNode(page: BuiltPage): DataNode | undefined {
  return blocksOf(page).find(({ isOfComments }) => isOfComments)?.data;
}

/** Every node of a page, nested ones after those that hold them. */
export function allNodes(page: BuiltPage): DataNode[] {
  return blocksOf(page).flatMap(({ data }) => within(data?.['@graph'] ?? data));
}

export const typesOf = (node: DataNode | undefined): string[] =>
  [node?.['@type']].flat().filter((type) => typeof type === 'string');

export const isOfType = (node: DataNode, type: string) => typesOf(node).includes(type);

/** The node of the page itself: the one whose name ends in `#page`. */
export function pageNode(page: BuiltPage): DataNode | undefined {
  return graphOf(page).find((node) => String(node['@id']).endsWith('#page'));
}

/** One value or many, as a list. */
export const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

export const nodesIn = (value: unknown): DataNode[] =>
  listOf(value).filter((node): node is DataNode => typeof node === 'object' && node !== null);

function within(value: unknown): DataNode[] {
  return nodesIn(value).flatMap((node) => [node, ...Object.values(node).flatMap(within)]);
}

function parseNode(text: string): DataNode | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return nodesIn(data)[0];
  } catch {
    return undefined;
  }
}
