import type { BlockContent, List, ListItem, PhrasingContent, Table } from 'mdast';
import type { EditorNode } from '#editor/rich-text/editor-node.ts';
import type { MarkdownNode } from '#editor/rich-text/markdown.ts';
import { isBlockPart, partText } from '#editor/rich-text/part-nodes.ts';
import { writeInline } from '#editor/rich-text/write-inline.ts';

/** What a block had before it was edited and the editor has no place for. */
export interface BlockStyle {
  /** Empty lines between the lines of a list. */
  spread?: boolean;
  /** A star or a parenthesis in place of a hyphen or a dot. */
  hasOtherMarks?: boolean;
  align?: Table['align'];
}

/** A block of the editor as Markdown's trees; none where it holds nothing. */
export function writeBlock(node: EditorNode, style: BlockStyle = {}): MarkdownNode[] {
  const { type, children = [] } = node;
  if (isBlockPart(node)) return [{ type: 'verbatim', value: partText(node) ?? '' }];
  if (type === 'horizontalrule') return [{ type: 'thematicBreak' }];
  if (type === 'list') return writeList(node, style);
  if (type === 'table') return writeTable(children, style);
  if (type === 'quote') return writeQuote(children);
  const words = writeInline(children) as PhrasingContent[];
  if (words.length === 0) return [];
  if (type === 'heading') {
    const oneLine = words.map((word) =>
      word.type === 'break' ? ({ type: 'text', value: ' ' } as const) : word,
    );
    return [{ type: 'heading', depth: Number(node.tag?.slice(1)) as 2, children: oneLine }];
  }
  return [{ type: 'paragraph', children: words }];
}

function writeQuote(children: readonly EditorNode[]): MarkdownNode[] {
  const paragraphs: EditorNode[][] = [[]];
  for (const [index, child] of children.entries()) {
    const isBreak = child.type === 'linebreak';
    if (isBreak && children[index - 1]?.type === 'linebreak') paragraphs.push([]);
    else paragraphs.at(-1)?.push(child);
  }
  const blocks = paragraphs.flatMap((nodes) => {
    const words = writeInline(nodes) as PhrasingContent[];
    return words.length === 0 ? [] : [{ type: 'paragraph', children: words } as const];
  });
  return blocks.length === 0 ? [] : [{ type: 'blockquote', children: blocks }];
}

function writeList({ children = [], listType, start }: EditorNode, { spread = false }: BlockStyle): List[] {
  const items: ListItem[] = [];
  for (const { children: inner = [] } of children) {
    const lists = inner.filter(({ type }) => type === 'list');
    const words = writeInline(inner.filter(({ type }) => type !== 'list')) as PhrasingContent[];
    if (words.length > 0)
      items.push({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: words }] });
    for (const list of lists.flatMap((one) => writeList(one, {}))) {
      const above = items.at(-1);
      if (above === undefined) items.push(...list.children);
      else above.children.push(...mergedInto(above, list));
    }
  }
  if (items.length === 0) return [];
  const ordered = listType === 'number';
  return [{ type: 'list', ordered, spread, ...(ordered ? { start: start ?? 1 } : {}), children: items }];
}

/** Two lists below one line are one, where they are of one kind. */
function mergedInto(item: ListItem, list: List): BlockContent[] {
  const last = item.children.at(-1);
  if (last?.type !== 'list') return [list];
  last.children.push(...list.children);
  return [];
}

/** The first row is the head: Markdown knows no table without one. */
function writeTable(rows: readonly EditorNode[], { align }: BlockStyle): Table[] {
  const lines = rows.map(({ children = [] }) => children.flatMap(writeCell));
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  if (width === 0) return [];
  const children = lines.map((cells) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell' as const,
      children: cells[column] ?? [],
    })),
  }));
  return [{ type: 'table', align: align?.length === width ? align : null, children }];
}

/** A cell that was merged of several leaves its neighbors empty. A cell has one line: a break in it is a blank. */
function writeCell({ children = [], colSpan = 1 }: EditorNode): PhrasingContent[][] {
  const nodes = children.flatMap((block, index) => [
    ...(index === 0 ? [] : [{ type: 'text', version: 1, text: ' ' } as const]),
    ...(block.children ?? [block]),
  ]);
  const blank = { type: 'text', version: 1, text: ' ' } as const;
  const words = writeInline(nodes.map((node) => (node.type === 'linebreak' ? blank : node)));
  return [words as PhrasingContent[], ...Array.from({ length: colSpan - 1 }, () => [])];
}
