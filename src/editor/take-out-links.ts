import type { Link, LinkReference, Nodes } from 'mdast';
import { mdxToMdast } from '#editor/mdx-tree.ts';

/** A piece of a text that goes, by its offsets. */
type Cut = [start: number, end: number];

/**
 * A text of a page in which no link leads to an address any more, in a tag or outside of one: the words of each stay.
 * A text that does not compile is left as it is.
 */
export function takeOutLinks(text: string, address: string): string {
  const cuts: Cut[] = [];
  try {
    const tree = mdxToMdast(text);
    const names = new Set(definitionsOf(tree, address, cuts));
    walk(tree, (node) => {
      const isGone =
        (node.type === 'link' && leadsTo(node.url, address)) ||
        (node.type === 'linkReference' && names.has(node.identifier));
      if (isGone) cuts.push(...aroundWords(node));
    });
  } catch {
    return text;
  }
  return cuts
    .toSorted(([one], [other]) => other - one)
    .reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
}

/** The names under which an address is written below the text; their lines are cut. */
function definitionsOf(tree: Nodes, address: string, cuts: Cut[]): string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if (node.type !== 'definition' || !leadsTo(node.url, address)) return;
    names.push(node.identifier);
    cuts.push([startOf(node), endOf(node)]);
  });
  return names;
}

/** All of a link but its words. */
function aroundWords(node: Link | LinkReference): Cut[] {
  const [first, last] = [node.children.at(0), node.children.at(-1)];
  if (first === undefined || last === undefined) return [[startOf(node), endOf(node)]];
  return [
    [startOf(node), startOf(first)],
    [endOf(last), endOf(node)],
  ];
}

const leadsTo = (url: string, address: string): boolean => url.split('#')[0] === address;

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
