import type { BlockContent, Heading, List, Table } from 'mdast';
import { splitBarRows } from '#import/text/bar-rows.ts';
import {
  type OwnNode,
  type OwnParent,
  hasChildren,
  hasPicture,
  isInline,
  isMark,
  paragraphOf,
  wordsOf,
} from '#import/text/mdast-nodes.ts';
import { tidyTable } from '#import/text/tidy-table.ts';
import { writeWords } from '#import/text/write-words.ts';

/**
 * Blocks as a text of this site has them: nothing but words within a line, pictures on their own, no empty
 * paragraph, headings from the second level down without a gap.
 */
export function tidyBlocks(root: OwnParent): OwnNode[] {
  return levelled(blocksOf(root.children, false).filter(isFull));
}

/** @param isNested within a list or quote, where only plain blocks stand */
function blocksOf(nodes: readonly OwnNode[], isNested: boolean): OwnNode[] {
  const made: OwnNode[] = [];
  let line: OwnNode[] = [];
  const endLine = () => {
    if (line.length > 0) made.push(...paragraphsOf(line, isNested));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      made.push(...blockOf(node, isNested));
    }
  }
  endLine();
  return made;
}

function blockOf(node: OwnNode, isNested: boolean): OwnNode[] {
  switch (node.type) {
    case 'paragraph':
      return isMark(node)
        ? [node]
        : blocksWithin(node.children, isNested, (words) => paragraphsOf(words, isNested));
    case 'heading':
      return blocksWithin(node.children, isNested, (words) => headingsOf(node, words, isNested));
    case 'blockquote':
      return wrapped({ ...node, children: blocksOf(node.children, true).filter(isFull) as BlockContent[] });
    case 'list': {
      const children = node.children
        .map((item) => ({
          ...item,
          children: blocksOf(item.children, true).filter(isFull) as BlockContent[],
        }))
        .filter(({ children: blocks }) => blocks.length > 0);
      return wrapped(tight({ ...node, children }));
    }
    case 'table':
      return tidyTable(node);
    case 'compare': {
      const [table] = tidyTable(node.table);
      if (table?.type !== 'table') return [paragraphOf({ type: 'text', value: node.caption })];
      return isNested ? [paragraphOf({ type: 'text', value: node.caption }), table] : [{ ...node, table }];
    }
    case 'figure':
      return isNested
        ? [paragraphOf(node.image), paragraphOf({ type: 'text', value: node.caption })]
        : [node];
    case 'root':
      return blocksOf(node.children, isNested);
    default:
      return [node];
  }
}

/** No empty lines where each item is one paragraph, with or without a list below it. */
function tight(list: List): List {
  const isPlain = ({ children }: List['children'][number]) =>
    children.filter(({ type }) => type !== 'list').length < 2;
  if (!list.children.every(isPlain)) return list;
  return { ...list, spread: false, children: list.children.map((item) => ({ ...item, spread: false })) };
}

const wrapped = (node: OwnNode & OwnParent): OwnNode[] => (node.children.length === 0 ? [] : [node]);

/** Words of a line, with the blocks that stood among them taken out to where they stood. */
function blocksWithin(
  children: readonly OwnNode[],
  isNested: boolean,
  asBlocks: (words: OwnNode[]) => OwnNode[],
): OwnNode[] {
  const made: OwnNode[] = [];
  let words: OwnNode[] = [];
  for (const child of children.flatMap(unwrapped)) {
    if (isInline(child)) words.push(child);
    else {
      made.push(...asBlocks(words), ...blockOf(child, isNested));
      words = [];
    }
  }
  return [...made, ...asBlocks(words)];
}

/** A link or emphasis around a block gives way to it. */
function unwrapped(node: OwnNode): OwnNode[] {
  if (!isInline(node) || !hasChildren(node)) return [node];
  const children = node.children.flatMap(unwrapped);
  if (children.every(isInline)) return [{ ...node, children } as OwnNode];
  return children.map((child) => (isInline(child) ? ({ ...node, children: [child] } as OwnNode) : child));
}

/** Two breaks in a row end a paragraph; a picture among words comes before them. */
function paragraphsOf(words: readonly OwnNode[], isNested: boolean): OwnNode[] {
  const paragraphs: OwnNode[][] = [[]];
  for (const [index, word] of words.entries()) {
    if (word.type === 'break' && words[index - 1]?.type === 'break') paragraphs.push([]);
    else paragraphs.at(-1)?.push(word);
  }
  const lines = paragraphs.flatMap((line): (OwnNode[] | Table)[] => (isNested ? [line] : splitBarRows(line)));
  return lines.flatMap((line) => {
    if (!Array.isArray(line)) return tidyTable(line);
    const pictures = isNested ? [] : line.filter(isPicture);
    const parts = [...pictures.map((picture) => [picture]), line.filter((word) => !pictures.includes(word))];
    return parts.map(writeWords).flatMap((part) => (part.length === 0 ? [] : [paragraphOf(...part)]));
  });
}

const isPicture = (node: OwnNode): boolean =>
  node.type === 'image' ||
  (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image');

function headingsOf(node: Heading, words: readonly OwnNode[], isNested: boolean): OwnNode[] {
  const pictures = words.filter(isPicture).map((picture) => paragraphOf(...writeWords([picture])));
  const line = words
    .filter((word) => !isPicture(word))
    .map((word) => (word.type === 'break' ? ({ type: 'text', value: ' ' } as const) : word));
  // A heading is bold by itself.
  const whole = writeWords(line);
  const [first] = whole;
  const children = whole.length === 1 && first?.type === 'strong' ? first.children : whole;
  if (children.every((word) => wordsOf(word).trim() === '')) return pictures;
  const heading = isNested ? paragraphOf({ type: 'strong', children }) : { ...node, children };
  return [heading, ...pictures];
}

function isFull(node: OwnNode): boolean {
  if (node.type === 'thematicBreak' || node.type === 'code' || hasPicture(node) || node.type === 'figure')
    return true;
  return wordsOf(node).trim() !== '';
}

/** The title of the page is the only heading of the first level, and those of a text have two. */
function levelled(blocks: readonly OwnNode[]): OwnNode[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.depth) open.pop();
    open.push(block.depth);
    return { ...block, depth: Math.min(open.length + 1, 3) as Heading['depth'] };
  });
}
