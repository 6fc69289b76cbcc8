import type { MdastNode } from 'satteri';
import { plainText } from '#lib/outline.ts';

/** One paragraph, list item or table cell as a reader meets it. */
export interface TextBlock {
  kind: 'paragraph' | 'item' | 'cell' | 'heading';
  text: string;
  /** Line in the text, counted from 1; in the form it is 1. */
  line: number;
  /** Field of the form that holds it, where it stands there. */
  field?: string;
}

const kinds: Record<string, TextBlock['kind']> = {
  paragraph: 'paragraph',
  listItem: 'item',
  tableCell: 'cell',
  heading: 'heading',
};

/** The blocks of a text in reading order. A paragraph inside a list item is part of the item. */
export function textBlocks(tree: MdastNode): TextBlock[] {
  const kind = kinds[tree.type];
  if (kind !== undefined) {
    const text = plainText(tree).replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ kind, text, line: tree.position?.start.line ?? 1 }];
  }
  return 'children' in tree ? tree.children.flatMap((child) => textBlocks(child as MdastNode)) : [];
}
