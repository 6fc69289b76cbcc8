import type { MdastNode } from 'satteri';

/** What a page's text is made of, in order: headings, tags, links and the ids of cited sources. */
export interface Outline {
  /** Headings and tags, in the order they stand in. */
  marks: Mark[];
  /** Addresses of links in the text, with the line they stand on; `[name]: /address/` lines too. */
  links: { url: string; line: number }[];
  /** Pictures in the text, with their descriptions. */
  pictures: { url: string; alt: string; line: number }[];
}

export type Mark =
  | { kind: 'heading'; depth: number; text: string; line: number }
  | { kind: 'tag'; name: string; attributes: Record<string, string>; hasChildren: boolean; line: number };

/** Calls `visit` for a node and everything below it, in reading order. */
export function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

/** The words of a node without any markup. */
export function plainText(node: MdastNode): string {
  let text = '';
  walk(node, (part) => {
    if (part.type === 'text' || part.type === 'inlineCode') text += part.value;
  });
  return text;
}

export function readOutline(tree: MdastNode): Outline {
  const outline: Outline = { marks: [], links: [], pictures: [] };
  walk(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading')
      outline.marks.push({ kind: 'heading', depth: node.depth, text: plainText(node), line });
    else if (node.type === 'link' || node.type === 'definition') outline.links.push({ url: node.url, line });
    else if (node.type === 'image') outline.pictures.push({ url: node.url, alt: node.alt ?? '', line });
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      outline.marks.push({
        kind: 'tag',
        name: node.name ?? '',
        attributes: Object.fromEntries(
          node.attributes.flatMap((attribute) =>
            attribute.type === 'mdxJsxAttribute' ? [[attribute.name, valueText(attribute.value)]] : [],
          ),
        ),
        hasChildren: node.children.length > 0,
        line,
      });
  });
  return outline;
}

/** An attribute's text; an expression keeps its braces, so that it is taken for no text. */
export const valueText = (value: string | { value: string } | null | undefined) =>
  typeof value === 'string' ? value : value ? `{${value.value}}` : '';
