import type { Image, Nodes, Paragraph, Table } from 'mdast';

/** A picture with words below it, which becomes a `<Figure>`. */
interface FigureNode {
  type: 'figure';
  image: Image;
  caption: string;
}

/** A table with words above it, which becomes a `<Compare>`. */
interface CompareNode {
  type: 'compare';
  table: Table;
  caption: string;
}

/** A line for a person; it is a paragraph wherever it comes from. */
export type MarkNode = Paragraph & { data: { isMark: true } };

export type OwnNode = Nodes | FigureNode | CompareNode;

export interface OwnParent {
  type: string;
  children: OwnNode[];
}

export const hasChildren = (node: OwnNode): node is OwnNode & OwnParent => 'children' in node;

export const paragraphOf = (...children: Paragraph['children']): Paragraph => ({
  type: 'paragraph',
  children,
});

/** Words in which addresses are code: Markdown would make links of them. */
export const withoutLinks = (text: string): { type: 'text' | 'inlineCode'; value: string }[] =>
  text
    .split(/((?:https?:\/\/|\bwww\.)[^\s`]+)/i)
    .map((value, index) => ({ type: index % 2 === 1 ? ('inlineCode' as const) : ('text' as const), value }));

/** @param value what stands between backticks is shown as code, so that an address can be copied */
export const markOf = (value: string): MarkNode => ({
  type: 'paragraph',
  children: value
    .split('`')
    .flatMap((part, index) =>
      index % 2 === 1 ? [{ type: 'inlineCode' as const, value: part }] : withoutLinks(part),
    )
    .filter((part) => part.value !== ''),
  data: { isMark: true },
});

export const isMark = (node: OwnNode): node is MarkNode =>
  node.type === 'paragraph' && (node.data as { isMark?: boolean } | undefined)?.isMark === true;

/** Things that stand in a line. */
const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'html',
]);

export const isInline = (node: OwnNode): boolean => inline.has(node.type);

/** The words of a tree, one line for each break. */
export function wordsOf(node: OwnNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'figure') return node.caption;
  if (node.type === 'compare') return node.caption;
  return hasChildren(node) ? node.children.map(wordsOf).join(node.type === 'tableRow' ? ' ' : '') : '';
}

export const hasPicture = (node: OwnNode): boolean =>
  node.type === 'image' ||
  (node as { type: string }).type === 'verbatim' ||
  (hasChildren(node) && node.children.some(hasPicture));
