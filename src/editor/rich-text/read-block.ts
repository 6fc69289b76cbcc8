import type { List, ListItem, Table } from 'mdast';
import { type EditorNode, blockNode, lineBreak } from '#editor/rich-text/editor-node.ts';
import { blockPart, inlinePart, verbatim } from '#editor/rich-text/part-nodes.ts';
import { Unsupported, readInline } from '#editor/rich-text/read-inline.ts';
import type { mdxToMdast } from '#editor/mdx-tree.ts';

export type Block = ReturnType<typeof mdxToMdast>['children'][number];

/** A block of a text as a node of the editor; one that it has no node for is stored as it is written. */
export function readBlock(block: Block, source: string, isKnown: (type: string) => boolean): EditorNode {
  const written = source.slice(block.position?.start.offset, block.position?.end.offset);
  try {
    const node = readKnown(block, source, written);
    return node !== undefined && isWhollyKnown(node, isKnown) ? node : verbatim(written);
  } catch (error) {
    if (error instanceof Unsupported) return verbatim(written);
    throw error;
  }
}

const isWhollyKnown = ({ type, children = [] }: EditorNode, isKnown: (type: string) => boolean): boolean =>
  isKnown(type) && children.every((child) => isWhollyKnown(child, isKnown));

function readKnown(block: Block, source: string, written: string): EditorNode | undefined {
  switch (block.type) {
    case 'paragraph':
      return blockNode('paragraph', readInline(block.children, source));
    case 'heading':
      return blockNode('heading', readInline(block.children, source), { tag: `h${block.depth}` });
    case 'blockquote':
      return blockNode('quote', joined(paragraphsOf(block.children, source)));
    case 'list':
      return readList(block, source);
    case 'table':
      return readTable(block, source);
    case 'thematicBreak':
      return { type: 'horizontalrule', version: 1 };
    case 'mdxJsxFlowElement': {
      const part = inlinePart(written);
      return part === undefined ? blockPart(written) : blockNode('paragraph', [part]);
    }
    default:
      return undefined;
  }
}

/** The paragraphs of a quote, each as nodes. */
function paragraphsOf(blocks: readonly Block[], source: string): EditorNode[][] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph') throw new Unsupported(block.type);
    return readInline(block.children, source);
  });
}

/** The editor's quote holds lines; an empty one stands between two paragraphs. */
const joined = (paragraphs: readonly EditorNode[][]) =>
  paragraphs.flatMap((nodes, index) => (index === 0 ? nodes : [lineBreak, lineBreak, ...nodes]));

function readList(list: List, source: string): EditorNode {
  const start = list.start ?? 1;
  const items = list.children.flatMap((item, index) => readItem(item, source, start + index));
  const fields = list.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' };
  return blockNode('list', items, { ...fields, start });
}

/** The editor keeps a list within a list in an item of its own, after the words above it. */
function readItem(item: ListItem, source: string, value: number): EditorNode[] {
  if (typeof item.checked === 'boolean') throw new Unsupported('task');
  const [words, inner, ...more] = item.children;
  if (words?.type !== 'paragraph' || more.length > 0 || (inner !== undefined && inner.type !== 'list'))
    throw new Unsupported('listItem');
  const nodes = [blockNode('listitem', readInline(words.children, source), { value })];
  if (inner !== undefined) nodes.push(blockNode('listitem', [readList(inner, source)], { value: value + 1 }));
  return nodes;
}

function readTable(table: Table, source: string): EditorNode {
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const rows = table.children.map((row, index) => {
    const cells = Array.from({ length: width }, (_, column) =>
      blockNode(
        'tablecell',
        [blockNode('paragraph', readInline(row.children[column]?.children ?? [], source))],
        {
          headerState: index === 0 ? 1 : 0,
          colSpan: 1,
          rowSpan: 1,
        },
      ),
    );
    return blockNode('tablerow', cells);
  });
  return blockNode('table', rows);
}
