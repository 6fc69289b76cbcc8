import type { Element, ElementContent, Parents } from 'hast';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { LinkReference, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type ParsedPage, findElement } from '#lib/parsed-page.ts';

/** What a reader of plain text has no use for: ways about, drawings, forms, and what visitors wrote. */
const leftOutElements = new Set(['nav', 'form', 'button', 'svg', 'script', 'style', 'template']);
const leftOutProperties = ['hidden', 'dataComments'];
const leftOutClasses = ['no-print', 'sheet'];

/**
 * The main content of a page as a Markdown tree, whose links lead where those of the page do.
 * @throws {Error} where the page has no main content
 */
export function pageText(page: ParsedPage): Root {
  const main = findElement(page, 'main');
  if (main === undefined) throw new Error('The page has no main element.');
  const children = main.children.flatMap(readableCopy);
  const tree = toMdast({ type: 'root', children }, { handlers });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Where a link in the page leads when it is read elsewhere. */
type ToAddress = (path: string) => string;

/**
 * A page's text in Markdown (CommonMark with GitHub's tables): the same words in the same order, without ways about
 * and without comments. It holds no HTML.
 */
export function pageMarkdown(text: Root, toAddress: ToAddress): string {
  const markdown = toMarkdown(withAddresses(text, toAddress), {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [{ character: '<', inConstruct: 'phrasing' }],
  });
  return markdown.replaceAll(/ {2,}(?=\[\d+\])/g, ' ').replaceAll(needlessEscape, '&');
}

/** An ampersand that begins no character reference. */
const needlessEscape = /\\&(?!#?\w+;)/g;

const handlers: Record<string, Handle> = {
  a(state, element, parent) {
    const href = textProperty(element, 'href');
    const children = phrasing(state, element);
    if (!href.startsWith('#')) {
      const link: PhrasingContent = { type: 'link', url: href, children };
      return isLinkNext(element, parent) ? [link, { type: 'text', value: ' ' }] : link;
    }
    const words = wordsOf(element).trim();
    // A number that leads to a source stays; a link within the page has nowhere to lead here.
    if (!/^\d+$/.test(words)) return children;
    const number: LinkReference = {
      type: 'linkReference',
      referenceType: 'shortcut',
      identifier: words,
      children: [{ type: 'text', value: words }],
    };
    return number;
  },
  img(_, element) {
    const [url, alt] = [textProperty(element, 'src'), textProperty(element, 'alt')];
    return url.startsWith('/') ? { type: 'image', url, alt } : { type: 'text', value: alt };
  },
  span: (state, element) =>
    hasClass(element.properties, 'blank')
      ? paragraph([{ type: 'text', value: `${wordsOf(element).trim()} ____` }])
      : state.all(element),
  sup: (state, element) => [{ type: 'text', value: ' ' }, ...phrasing(state, element)],
  dl: (state, element) => state.toFlow(state.all(element)),
  dt: (state, element) => paragraph([{ type: 'strong', children: phrasing(state, element) }]),
  dd: (state, element) => state.toFlow(state.all(element)),
};

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const phrasing = (state: State, element: Element) => state.all(element) as PhrasingContent[];

/** Links that stand side by side as buttons have no space between them. */
function isLinkNext(link: Element, parent: Parents | undefined): boolean {
  const siblings: readonly Parents['children'][number][] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(link) + 1];
  return next?.type === 'element' && next.tagName === 'a';
}

function textProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

function wordsOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}

/** A copy without what a reader of plain text has no use for, and without positions, which make copying slow. */
function readableCopy(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element' || isLeftOut(node)) return [];
  const { tagName, properties, children } = node;
  return [{ type: 'element', tagName, properties, children: children.flatMap(readableCopy) }];
}

function isLeftOut({ tagName, properties }: Element): boolean {
  return (
    leftOutElements.has(tagName) ||
    leftOutProperties.some((name) => properties[name] !== undefined) ||
    properties.ariaHidden === 'true' ||
    leftOutClasses.some((name) => hasClass(properties, name))
  );
}

function hasClass({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** A copy whose links and pictures can be followed from elsewhere. */
function withAddresses<Node extends Nodes>(node: Node, toAddress: ToAddress): Node {
  const copy = { ...node };
  if ('url' in copy && copy.url.startsWith('/')) copy.url = toAddress(copy.url);
  if ('children' in copy) copy.children = copy.children.map((child) => withAddresses(child, toAddress));
  return copy;
}
