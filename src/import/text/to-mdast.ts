import type { Element, Root } from 'hast';
import { type Handle, type State, defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Conversion } from '#import/text/conversion.ts';
import { attributeOf, textOf } from '#import/text/html-text.ts';
import { type OwnNode, type OwnParent, markOf, paragraphOf } from '#import/text/mdast-nodes.ts';
import { embedLink, fileMark } from '#import/text/embeds.ts';
import { figureNodes } from '#import/text/figures.ts';
import { markFor } from '#import/text/notes.ts';
import { imageNodes } from '#import/text/pictures-in-text.ts';

/** HTML as Markdown's tree, with the nodes of `mdast-nodes.ts` for what this site has tags for. */
export function convertTree(root: Root, conversion: Conversion): OwnParent {
  return toMdast(root, { handlers: handlersOf(conversion) as Record<string, Handle> }) as OwnParent;
}

/** Nodes of ours pass through a library that knows only Markdown's. */
const asMarkdown = (nodes: readonly OwnNode[]) => nodes as RootContent[];

type OwnHandle = (state: State, node: Element) => unknown;

function handlersOf(conversion: Conversion): Record<string, OwnHandle> {
  const { notes } = conversion;
  const words: OwnHandle = (state, node) => state.all(node);
  const media: OwnHandle = (_, node) => asMarkdown([fileMark(mediaAddress(node), node.tagName, notes)]);
  return {
    img: (_, node) => asMarkdown(imageNodes(node, conversion)),
    a: (state, node) => link(state, node, conversion),
    figure: (state, node) => asMarkdown(figureNodes(state, node, conversion)),
    iframe: (_, node) => asMarkdown([embedLink(addressOf(node), notes)]),
    video: media,
    audio: media,
    table: (state, node) => asMarkdown(tableNodes(state, node)),
    'wp-mark': (_, node) => asMarkdown([markOf(markFor(attributeOf(node, 'words')))]),
    'wp-embed': (_, node) => asMarkdown([embedLink(attributeOf(node, 'address'), notes)]),
    summary: (state, node) => paragraphOf({ type: 'strong', children: state.all(node) as PhrasingContent[] }),
    sup: (state, node) => raised(state, node, superscripts),
    sub: (state, node) => raised(state, node, subscripts),
    dt: (state, node) =>
      defaultHandlers.li(state, {
        ...node,
        children: [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }],
      }),
    u: words,
    mark: words,
    ins: words,
    button: words,
    label: words,
  };
}

const addressOf = (node: Element) => attributeOf(node, 'src') || attributeOf(node, 'dataSrc');

function mediaAddress(node: Element): string {
  const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source');
  return addressOf(node) || (source?.type === 'element' ? addressOf(source) : '');
}

const superscripts = { from: '0123456789+-()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ' };
const subscripts = { from: '0123456789+-()', to: '₀₁₂₃₄₅₆₇₈₉₊₋₍₎' };

/** Numbers have raised and lowered signs of their own; other words stay as they are. */
function raised(state: State, node: Element, { from, to }: typeof superscripts) {
  const text = textOf(node).trim();
  const signs = [...text].map((sign) => [...to][from.indexOf(sign)]);
  return text !== '' && signs.every((sign) => sign !== undefined)
    ? [{ type: 'text', value: signs.join('') }]
    : state.all(node);
}

function link(state: State, node: Element, { sources, notes }: Conversion) {
  const children = state.all(node);
  const address = attributeOf(node, 'href').trim();
  // A picture that led to itself at its full size is at that size now.
  const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:\?.*)?$/i.test(address);
  if (children.length === 0 || (isPicture && textOf(node).trim() === '')) return children;
  const target = sources.link(address);
  if (target.kind === 'none') {
    if (target.why !== undefined) notes.add('look', target.why, address);
    // Markdown would make a link of an address again.
    const isAddress = /^(?:https?:|www\.)/i.test(textOf(node).trim());
    return isAddress ? [{ type: 'inlineCode', value: textOf(node).trim() }] : children;
  }
  if (target.kind === 'outside' && target.isUpgraded)
    notes.add('changed', 'These links now begin with https. See whether they still open:', target.url);
  const url = target.kind === 'page' ? target.path : target.url;
  return { type: 'link', url, title: null, children };
}

/** A table with its caption. */
function tableNodes(state: State, node: Element): OwnNode[] {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  node.children = node.children.filter((child) => child !== caption);
  const made = defaultHandlers.table(state, node) as OwnNode;
  if (made.type !== 'table') return [made];
  const words = caption === undefined ? '' : textOf(caption).replaceAll(/\s+/g, ' ').trim();
  return [words === '' ? made : { type: 'compare', table: made, caption: words }];
}
