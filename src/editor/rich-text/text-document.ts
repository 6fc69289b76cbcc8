import { align } from '#editor/align.ts';
import { mdxToMdast } from '#editor/mdx-tree.ts';
import { blockNode, type EditorNode } from '#editor/rich-text/editor-node.ts';
import { blockMarkdown } from '#editor/rich-text/markdown.ts';
import { type Block, readBlock } from '#editor/rich-text/read-block.ts';
import { type BlockStyle, writeBlock } from '#editor/rich-text/write-block.ts';
import { storeText } from '#editor/safe-text.ts';

/** A block of the text as it was opened. */
interface OpenedBlock {
  /** The characters from the end of the block above to its own beginning. */
  space: string;
  source: string;
  /** What would be written for it if it were new: the same for two blocks that say the same. */
  canonical: string;
  style: BlockStyle;
}

/** A text that is open in the rich-text editor. */
export interface TextDocument {
  nodes: EditorNode[];
  /** Each block as it is written. */
  sources: string[];
  /** The text after an edit. A block that did not change is left exactly as its author wrote it. */
  write: (nodes: readonly EditorNode[]) => string;
}

/**
 * @param isKnown whether the field has a kind of node; what it has none for is stored as it is written
 * @throws {Error} where the text does not compile
 */
export function openText(text: string, isKnown: (type: string) => boolean = () => true): TextDocument {
  const source = storeText(text);
  const blocks = mdxToMdast(source).children;
  const nodes = blocks.map((block) => readBlock(block, source, isKnown));
  const opened = blocks.map((block, index) => openedBlock(block, blocks[index - 1], nodes[index], source));
  const end = source.slice(blocks.at(-1)?.position?.end.offset ?? 0);
  return {
    nodes: apart(nodes),
    sources: opened.map((block) => block.source),
    write: (edited) => writeText(opened, edited, end),
  };
}

/** The editor makes one list of two that stand below each other; an empty paragraph, never saved, keeps them apart. */
function apart(nodes: readonly EditorNode[]): EditorNode[] {
  return nodes.flatMap((node, index) =>
    node.type === 'list' && nodes[index - 1]?.type === 'list' ? [blockNode('paragraph', []), node] : [node],
  );
}

function openedBlock(
  block: Block,
  above: Block | undefined,
  node: EditorNode | undefined,
  source: string,
): OpenedBlock {
  const from = block.position?.start.offset ?? 0;
  return {
    space: source.slice(above?.position?.end.offset ?? 0, from),
    source: source.slice(from, block.position?.end.offset),
    canonical: node === undefined ? '' : canonicalOf(node),
    style: {
      ...(block.type === 'list'
        ? {
            spread: block.spread === true || block.children.some(({ spread }) => spread),
            hasOtherMarks: /^(?:\*|\d+\))/.test(source.slice(from)),
          }
        : {}),
      ...(block.type === 'table' ? { align: block.align } : {}),
    },
  };
}

const canonicalOf = (node: EditorNode) =>
  writeBlock(node)
    .map((block) => blockMarkdown(block))
    .join('\n\n');

function writeText(opened: readonly OpenedBlock[], edited: readonly EditorNode[], end: string): string {
  const blocks = edited
    .map((node) => ({ node, canonical: canonicalOf(node) }))
    .filter(({ canonical }) => canonical !== '');
  const steps = align(
    opened.map(({ canonical }) => canonical),
    blocks.map(({ canonical }) => canonical),
  );
  let text = '';
  let previous = -1;
  let mark: string | undefined;
  for (const { from, to, isSame } of steps) {
    const old = from === undefined ? undefined : opened[from];
    const node = blocks[to]?.node;
    if (node === undefined) continue;
    const isNext = old !== undefined && from === previous + 1;
    text += isNext ? old.space : text === '' ? (opened[0]?.space ?? '') : '\n\n';
    const isUnchanged =
      isSame &&
      old !== undefined &&
      (mark === undefined || node.type !== 'list' || markOf(old.source) !== mark);
    const written = isUnchanged ? old.source : blocksText(node, old?.style, mark);
    mark = node.type === 'list' ? markOf(written) : undefined;
    text += written;
    previous = from ?? -2;
  }
  return text + (text === '' ? '' : end);
}

/** A list that follows another gets other marks, or both would be one. */
function blocksText(node: EditorNode, style: BlockStyle | undefined, mark: string | undefined): string {
  return writeBlock(node, style)
    .map((block) => {
      const own = blockMarkdown(block, style?.hasOtherMarks);
      return mark !== undefined && markOf(own) === mark
        ? blockMarkdown(block, style?.hasOtherMarks !== true)
        : own;
    })
    .join('\n\n');
}

const markOf = (list: string) => /^[-*+]|^\d+([.)])/.exec(list)?.at(0)?.replace(/^\d+/, '');
