import type { Nodes, PhrasingContent } from 'mdast';
import { type EditorNode, formats, lineBreak, textNode } from '#editor/rich-text/editor-node.ts';
import { blockMarkdown } from '#editor/rich-text/markdown.ts';
import { verbatim } from '#editor/rich-text/part-nodes.ts';
import { writeInline } from '#editor/rich-text/write-inline.ts';
import { decodeAgain } from '#import/text/html-text.ts';
import { type OwnNode, hasChildren, withoutLinks } from '#import/text/mdast-nodes.ts';

/**
 * Words of a line as the editor would save them: marks within marks made one, no space at an end of a line or of a
 * mark, nothing invisible.
 */
export function writeWords(nodes: readonly OwnNode[]): PhrasingContent[] {
  return (writeInline(nodes.flatMap((node) => editorNodes(node, 0, false))) as PhrasingContent[]).map(
    withSingleSpaces,
  );
}

/** Where something between two words was left out, two spaces would stay. */
function withSingleSpaces(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll(/ {2,}/g, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(withSingleSpaces) } : node;
}

const marks = { strong: formats.strong, emphasis: formats.emphasis, delete: formats.delete } as const;

function editorNodes(node: OwnNode, format: number, isInLink: boolean): EditorNode[] {
  switch (node.type) {
    case 'text':
      return isInLink
        ? [textNode(decodeAgain(node.value), format)]
        : withoutLinks(decodeAgain(node.value)).map(({ type, value }) =>
            textNode(value, type === 'text' ? format : format | formats.inlineCode),
          );
    case 'inlineCode':
      return [textNode(node.value.replaceAll(/\s+/g, ' '), format | formats.inlineCode)];
    case 'break':
      return [lineBreak];
    case 'image':
      return [verbatim(blockMarkdown({ ...node, alt: (node.alt ?? '').replaceAll(/\s+/g, ' ') }))];
    case 'link': {
      const children = (node.children as OwnNode[]).flatMap((child) => editorNodes(child, format, true));
      return [{ type: 'link', version: 1, url: node.url, title: null, children }];
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return (node.children as OwnNode[]).flatMap((child) =>
        editorNodes(child, format | marks[node.type], isInLink),
      );
    default:
      break;
  }
  if ((node as Nodes | { type: 'verbatim' }).type === 'verbatim')
    return [verbatim((node as unknown as { value: string }).value)];
  return hasChildren(node) ? node.children.flatMap((child) => editorNodes(child, format, isInLink)) : [];
}
