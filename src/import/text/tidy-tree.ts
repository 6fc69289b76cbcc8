import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attributeOf, textOf } from '#import/text/html-text.ts';
import type { Notes } from '#import/text/notes.ts';

type Node = RootContent | ElementContent;

const nothing = new Set(
  'script style template noscript link meta base title head svg object embed applet param source track canvas'.split(
    ' ',
  ),
);
const formParts = new Set('form input select textarea'.split(' '));

/** Takes out of a tree what no page shows, and makes one thing of its many spellings. */
export function tidyTree(root: Root, notes: Notes): void {
  root.children = root.children.flatMap((child) => tidy(child, notes));
}

function tidy(node: Node, notes: Notes): Node[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (nothing.has(tagName)) return dropped(node, notes);
  if (tagName === 'picture') return node.children.filter(isImage).flatMap((child) => tidy(child, notes));
  if (tagName === 'img') return [withRealAddress(node)];
  if (formParts.has(tagName)) {
    notes.add('look', 'A form stood here. Forms of the old site do not work on this one.');
    const words = textOf(node).replaceAll(/\s+/g, ' ').trim();
    const about = `a form stood here${words === '' ? '' : ` ("${words.slice(0, 120)}")`}. Write how people reach you instead, or take this line out.`;
    return [{ type: 'element', tagName: 'wp-mark', properties: { words: about }, children: [] }];
  }
  if (node.properties.dir === 'rtl')
    notes.add('look', 'Words run from right to left here. Look at them on the page.');
  node.children = node.children.flatMap((child) => tidy(child, notes)) as ElementContent[];
  if (tagName === 'blockquote') node.children.forEach(markAuthor);
  if (isPictureList(node)) return node.children.flatMap((item) => ('children' in item ? item.children : []));
  return isSecondLink(node) ? [] : styled(node);
}

/** The author below a quote is known by a dash. */
function markAuthor(node: ElementContent): void {
  if (node.type === 'element' && node.tagName === 'cite' && textOf(node).trim() !== '')
    node.children.unshift({ type: 'text', value: '\u2014 ' });
}

/** A gallery that is written as a list. */
const isPictureList = ({ tagName, children }: Element) =>
  tagName === 'ul' &&
  children.some(({ type }) => type === 'element') &&
  children.every((item) =>
    item.type === 'element'
      ? item.children.some((child) => child.type === 'element' && child.tagName === 'figure')
      : item.type !== 'text' || item.value.trim() === '',
  );

/** The button beside the link to a file, which leads to the same place. */
const isSecondLink = ({ tagName, properties }: Element) =>
  tagName === 'a' &&
  Array.isArray(properties.className) &&
  properties.className.includes('wp-block-file__button');

const isImage = (node: Node): node is Element => node.type === 'element' && node.tagName === 'img';

function dropped(node: Element, notes: Notes): Node[] {
  const { tagName } = node;
  if (tagName === 'script' && !attributeOf(node, 'type').includes('json'))
    notes.add(
      'look',
      'Scripts were left out. What they showed has to be put in by hand:',
      attributeOf(node, 'src') || 'written into the text',
    );
  if (tagName === 'object' || tagName === 'embed' || tagName === 'applet')
    notes.add(
      'look',
      'Things of an old kind were left out:',
      `<${tagName}> ${attributeOf(node, 'data') || attributeOf(node, 'src')}`,
    );
  return [];
}

/** Pictures that load late have their address elsewhere. */
function withRealAddress(image: Element): Element {
  const { properties } = image;
  const late = ['dataSrc', 'dataLazySrc', 'dataOrigFile', 'dataOriginal']
    .map((name) => properties[name])
    .find((value) => typeof value === 'string' && value !== '');
  const src = properties.src;
  const isStandIn = typeof src !== 'string' || src === '' || src.startsWith('data:');
  return typeof late === 'string' && isStandIn
    ? { ...image, properties: { ...properties, src: late } }
    : image;
}

/** Words that a style alone made bold or italic; what Google Docs marks as bold and is not. */
function styled(node: Element): Node[] {
  const style = attributeOf(node, 'style').toLowerCase();
  if (['b', 'strong'].includes(node.tagName) && /font-weight:\s*(?:normal|400)/.test(style))
    return node.children;
  if (node.tagName !== 'span' && node.tagName !== 'font') return [node];
  let { children } = node;
  if (/font-style:\s*italic/.test(style)) children = [wrap('em', children)];
  if (/font-weight:\s*(?:bold|[6-9]00)/.test(style)) children = [wrap('strong', children)];
  if (/text-decoration[^;]*line-through/.test(style)) children = [wrap('del', children)];
  return children;
}

const wrap = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
