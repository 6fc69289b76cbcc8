/** A node of the rich-text editor (Lexical) in its serialized form, with the fields that a text of ours uses. */
export interface EditorNode {
  type: string;
  version: 1;
  children?: EditorNode[];
  text?: string;
  /** Bits of `formats` for a text; empty for a block. */
  format?: number | string;
  tag?: string;
  listType?: string;
  start?: number;
  value?: number;
  url?: string;
  title?: string | null;
  headerState?: number;
  colSpan?: number;
  rowSpan?: number;
  /** What a part of the text (`text-parts.ts`) was filled in with. */
  props?: Record<string, unknown>;
  [other: string]: unknown;
}

/** The ways to mark words that Markdown has, and the bit that the editor has for each. */
export const formats = { strong: 1, emphasis: 2, delete: 4, inlineCode: 16 } as const;

export type Format = keyof typeof formats;

export const textNode = (text: string, format: number): EditorNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

export const lineBreak: EditorNode = { type: 'linebreak', version: 1 };

export function blockNode(
  type: string,
  children: EditorNode[],
  fields: Partial<EditorNode> = {},
): EditorNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...fields, children };
}
