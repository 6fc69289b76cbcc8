import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements that stand on their own; all others are part of a line. */
const blocks = new Set(
  'address article aside audio blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li main nav ol p pre section style script summary table tbody td tfoot th thead tr ul video wp-embed wp-mark'.split(
    ' ',
  ),
);

/** Those in which line ends make paragraphs. */
const holders = new Set(
  'article aside blockquote center dd details div fieldset footer form header main section'.split(' '),
);

/** Those in which an empty line makes paragraphs, and a single line stays as it is. */
const looseHolders = new Set(['li', 'td', 'th', 'figcaption', 'dt', 'summary']);

/** Those in which a line end is a line end of the page. */
const lines = new Set(['p', 'address']);

type Node = RootContent | ElementContent;
type Parent = Root | Element;

/**
 * The classic editor stores line ends in place of paragraphs: an empty line ends one, a single line end breaks a line.
 * Source: WordPress, what `wpautop` gives.
 */
export function addParagraphs(parent: Parent): void {
  const done: Node[] = [];
  let run: Node[] = [];
  const isLoose = parent.type === 'element' && looseHolders.has(parent.tagName);
  const flush = () => {
    const paragraphs = splitAtEmptyLines(run)
      .map((nodes) => withBreaks(nodes))
      .filter(hasContent);
    if (isLoose && paragraphs.length < 2) done.push(...paragraphs.flat());
    else done.push(...paragraphs.map(paragraph));
    run = [];
  };
  for (const child of parent.children) {
    if (child.type !== 'element' || !blocks.has(child.tagName)) {
      run.push(child);
      continue;
    }
    flush();
    if (lines.has(child.tagName)) child.children = withBreaks(child.children) as ElementContent[];
    else if (holders.has(child.tagName) || looseHolders.has(child.tagName)) addParagraphs(child);
    else descend(child);
    done.push(child);
  }
  flush();
  parent.children = done;
}

function descend(element: Element): void {
  if (element.tagName === 'pre') return;
  for (const child of element.children)
    if (child.type === 'element') {
      if (holders.has(child.tagName) || looseHolders.has(child.tagName)) addParagraphs(child);
      else if (lines.has(child.tagName)) child.children = withBreaks(child.children) as ElementContent[];
      else descend(child);
    }
}

function splitAtEmptyLines(run: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of run) {
    if (node.type !== 'text') {
      parts.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split(/\n[^\S\n\u00A0]*\n[^\S\u00A0]*/).entries()) {
      if (index > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push({ type: 'text', value });
    }
  }
  return parts;
}

/** Line ends within a paragraph become breaks, those at its ends and beside a break do not. */
function withBreaks(nodes: readonly Node[], isInner = false): Node[] {
  const made: Node[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'element' && !['pre', 'code', 'textarea'].includes(node.tagName))
      made.push({ ...node, children: withBreaks(node.children, true) as ElementContent[] });
    else if (node.type !== 'text') made.push(node);
    else {
      const isFirst = index === 0 && !isInner;
      const isLast = index === nodes.length - 1 && !isInner;
      let { value } = node;
      if (isFirst || isBreak(nodes[index - 1])) value = value.replace(/^[^\S\u00A0]+/, '');
      if (isLast || isBreak(nodes[index + 1])) value = value.replace(/[^\S\u00A0]+$/, '');
      made.push(...linesOf(value));
    }
  }
  return made;
}

const isBreak = (node: Node | undefined) =>
  node?.type === 'element' && (node.tagName === 'br' || blocks.has(node.tagName));

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

const linesOf = (value: string): Node[] =>
  value
    .split('\n')
    .flatMap((text, index): Node[] => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(text === '' ? [] : [{ type: 'text' as const, value: text }]),
    ]);

const hasContent = (nodes: readonly Node[]) =>
  nodes.some((node) => (node.type === 'text' ? node.value.trim() !== '' : node.type !== 'comment'));

const paragraph = (children: Node[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: children as ElementContent[],
});
