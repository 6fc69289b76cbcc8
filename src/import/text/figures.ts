import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Image, PhrasingContent } from 'mdast';
import { plainCharacters } from '#editor/rich-text/plain-characters.ts';
import { textOf } from '#import/text/html-text.ts';
import { type OwnNode, hasChildren, isMark, markOf, paragraphOf } from '#import/text/mdast-nodes.ts';
import type { Conversion } from '#import/text/conversion.ts';

/** A figure: one picture or table with its words becomes one of ours, anything else its parts one after the other. */
export function figureNodes(state: State, node: Element, { notes }: Conversion): OwnNode[] {
  const captions = node.children.filter(isCaption);
  node.children = node.children.filter((child) => !isCaption(child));
  const nodes = state.all(node) as OwnNode[];
  const caption = plainCharacters(captions.map(textOf).join(' ')).replaceAll(/\s+/g, ' ').trim();
  if (caption === '') return nodes;
  const [image, ...otherImages] = nodes.flatMap(imagesIn);
  const tables = nodes.filter((one) => one.type === 'table');
  const hasLink = captions.some((one) => JSON.stringify(one).includes('"tagName":"a"'));
  if (image !== undefined && otherImages.length === 0 && nodes.every(isPictureAlone)) {
    if (hasLink) notes.add('changed', `The words below a picture had a link, which is gone: "${caption}"`);
    if (nodes.some(({ type }) => type === 'link'))
      notes.add('changed', `A picture with words below it led elsewhere when it was pressed: "${caption}"`);
    return [{ type: 'figure', image, caption }];
  }
  const [table] = tables;
  if (table?.type === 'table' && nodes.length === 1) return [{ type: 'compare', table, caption }];
  const [first] = nodes;
  if (first !== undefined && nodes.length === 1 && isMark(first))
    return [
      { ...first, children: [...first.children, ...markOf(` The words below it were: ${caption}`).children] },
    ];
  const words = captions.flatMap((one) => state.all(one as Element)) as PhrasingContent[];
  return [...nodes, paragraphOf(...words)];
}

const isCaption = (node: ElementContent) => node.type === 'element' && node.tagName === 'figcaption';

/** A picture, alone or in a link. */
const isPictureAlone = (node: OwnNode): boolean =>
  node.type === 'image' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (hasChildren(node) && ['link', 'paragraph'].includes(node.type) && node.children.every(isPictureAlone));

function imagesIn(node: OwnNode): Image[] {
  if (node.type === 'image') return [node];
  return hasChildren(node) ? node.children.flatMap(imagesIn) : [];
}
