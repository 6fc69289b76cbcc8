import type { PhrasingContent } from 'mdast';
import {
  type EditorNode,
  type Format,
  blockNode,
  formats,
  lineBreak,
  textNode,
} from '#editor/rich-text/editor-node.ts';
import { inlinePart } from '#editor/rich-text/part-nodes.ts';

/** Thrown where a text holds something that the rich-text editor has no node for. */
export class Unsupported extends Error {}

type Inline = PhrasingContent | { type: string };

/**
 * Words with their markup as nodes of the editor.
 * @param source the text that the places in the tree belong to
 * @throws {Unsupported}
 */
export function readInline(children: readonly Inline[], source: string, format = 0): EditorNode[] {
  return children.flatMap((child) => readOne(child as PhrasingContent, source, format));
}

function readOne(node: PhrasingContent, source: string, format: number): EditorNode[] {
  switch (node.type) {
    case 'text':
      return [textNode(unfolded(node.value), format)];
    case 'inlineCode':
      return [textNode(unfolded(node.value), format | formats.inlineCode)];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return readInline(node.children, source, format | formats[node.type satisfies Format]);
    case 'break':
      return [lineBreak];
    case 'link': {
      // An address that stands in the text as it is: the page makes a link of it, the text holds none.
      if (source[node.position?.start.offset ?? 0] !== '[') return readInline(node.children, source, format);
      const inner = readInline(node.children, source, format);
      return [
        blockNode('link', inner, { url: node.url, title: node.title ?? null, rel: null, target: null }),
      ];
    }
    default: {
      const part = inlinePart(source.slice(node.position?.start.offset, node.position?.end.offset));
      if (part === undefined) throw new Unsupported(node.type);
      return [part];
    }
  }
}

/** The end of a line in a paragraph says no more than a blank. */
const unfolded = (value: string) => value.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
