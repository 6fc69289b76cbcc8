import type { ElementContent, Root, RootContent } from 'hast';
import Slugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { type HastNode, mdxToHast } from 'satteri';

/** A tag of a text, or one of its pictures, which a component renders. */
interface RenderedTag {
  /** Its name, or `img`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly RenderedPart[];
}

/** HTML, or what stands between two pieces of it. A piece need not be whole: a tag may stand inside a paragraph. */
export type RenderedPart = string | RenderedTag;

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

interface RenderedText {
  parts: readonly RenderedPart[];
  headings: readonly Heading[];
}

/**
 * An author's MDX as HTML and tags. It holds no code, so it is rendered as it is needed and nothing is bundled.
 * @throws {Error} where it holds code; the content check refuses that first
 */
export function renderText(mdx = ''): RenderedText {
  const tree = mdxToHast(mdx, { features: { gfm: true, smartPunctuation: true } }) as Root;
  const headings: Heading[] = [];
  nameHeadings(tree.children, headings, new Slugger());
  return { parts: partsOf(tree.children), headings };
}

const headingName = /^h([1-6])$/;

/** Gives each heading an anchor, and notes it. */
function nameHeadings(
  children: readonly (RootContent | ElementContent)[],
  headings: Heading[],
  slugger: Slugger,
): void {
  for (const node of children) {
    if (!('children' in node)) continue;
    const depth = node.type === 'element' ? headingName.exec(node.tagName)?.[1] : undefined;
    if (node.type === 'element' && depth !== undefined) {
      const text = wordsOf(node);
      const slug = slugger.slug(text);
      node.properties.id = slug;
      headings.push({ depth: Number(depth), slug, text });
    }
    nameHeadings(node.children, headings, slugger);
  }
}

function wordsOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Stands in the HTML where a tag belongs; no text holds this character. */
const mark = '\u0000';

function partsOf(children: readonly RootContent[]): RenderedPart[] {
  const tags: RenderedTag[] = [];
  const html = toHtml({ type: 'root', children: children.map((node) => withoutTags(node, tags)) }, options);
  return html.split(mark).flatMap((piece, place) => {
    const tag = place === 0 ? undefined : tags[place - 1];
    return [...(tag === undefined ? [] : [tag]), ...(piece === '' ? [] : [piece])];
  });
}

const options = { allowDangerousHtml: true } as const;

function withoutTags<Node extends RootContent | ElementContent>(node: Node, tags: RenderedTag[]): Node {
  const tag = tagOf(node);
  if (tag !== undefined) {
    tags.push(tag);
    return { type: 'raw', value: mark } as unknown as Node;
  }
  return 'children' in node
    ? { ...node, children: node.children.map((child) => withoutTags(child, tags)) }
    : node;
}

function tagOf(node: HastNode): RenderedTag | undefined {
  if (node.type === 'element' && node.tagName === 'img')
    return { name: 'img', attributes: wordsIn(Object.entries(node.properties)), children: [] };
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return {
      name: node.name ?? '',
      attributes: wordsIn(
        node.attributes.map((attribute) =>
          attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : ['...', attribute],
        ),
      ),
      children: partsOf(node.children),
    };
  if (node.type.startsWith('mdx')) throw new Error('The text holds code, which is not rendered.');
  return undefined;
}

function wordsIn(values: readonly (readonly [name: string, value: unknown])[]): Record<string, string> {
  return Object.fromEntries(
    values.map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      if (value === null || value === undefined) return [name, ''];
      throw new Error(`The attribute "${name}" holds code, which is not rendered.`);
    }),
  );
}
