import type { EditorNode } from '#editor/rich-text/editor-node.ts';
import type { TextPart } from '#editor/part-text.ts';
import { textParts } from '#editor/text-parts.ts';

/** The package puts this before the name of a part that it does not bring itself. */
const typeOf = (id: string) => `x-${id}`;

const parts = new Map(textParts().map((part) => [typeOf(part.id), part]));
const isBlock = ({ pattern }: TextPart) => pattern.source.startsWith('^');

/** The part of the text that is written as `source` within a line; undefined where none is. */
export const inlinePart = (source: string) => findPart(source, false);

/** The part of the text that is written as `source` on lines of its own; undefined where none is. */
export const blockPart = (source: string) => findPart(source, true);

/** A piece of Markdown that the editor has no node for, stored as it is written. */
export const verbatim = (source: string): EditorNode => partNode(typeOf('verbatim'), { source });

/** What stands in the file for a part; undefined where the node is none. */
export function partText({ type, props }: EditorNode): string | undefined {
  return parts.get(type)?.toBlock(props ?? {});
}

export const isBlockPart = ({ type }: EditorNode) => {
  const part = parts.get(type);
  return part !== undefined && isBlock(part);
};

/**
 * A part is taken out of a text only where writing it back gives the very same characters; a table may have other
 * blanks.
 */
function findPart(source: string, asBlock: boolean): EditorNode | undefined {
  for (const part of parts.values()) {
    if (isBlock(part) !== asBlock) continue;
    const match = part.pattern.exec(source);
    if (match?.[0] !== source) continue;
    const props = part.fromBlock(match);
    if (part.id === 'compare' ? isSameTable(part.toBlock(props), source) : part.toBlock(props) === source)
      return partNode(typeOf(part.id), props);
  }
  return undefined;
}

const isSameTable = (a: string, b: string) => a.replaceAll(/ +|-+/g, '') === b.replaceAll(/ +|-+/g, '');

const partNode = (type: string, props: Record<string, unknown>): EditorNode => ({ type, version: 1, props });
