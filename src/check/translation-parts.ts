import { type MdastNode, mdxToMdast } from 'satteri';
import { plainText, valueText, walk } from '#lib/outline.ts';

/** The text below one heading, as far as it must be the same in every language. */
export interface SectionFacts {
  /** The heading with its `#`; empty above the first one. */
  heading: string;
  depth: number;
  /** In the text, counted from 1. */
  line: number;
  /** Blocks in order: tags and lists with the number of their items. */
  blocks: string[];
  /** Cited sources, links and tags within a line, in the order of the alphabet: sentences order them anew. */
  inline: string[];
  /** Figures in digits, likewise. */
  figures: string[];
}

/** Attributes that hold words; all others are facts. */
const wordAttributes = ['question', 'title', 'caption', 'label'];

/**
 * The parts of a text, one for each heading.
 * @throws {Error} where the text does not compile
 */
export function textParts(body: string): SectionFacts[] {
  const parts: SectionFacts[] = [partAt('', 0, 1)];
  const words: string[][] = [[]];
  walk(mdxToMdast(body), (node) => {
    if (node.type === 'heading') {
      const heading = `${'#'.repeat(node.depth)} ${plainText(node)}`;
      parts.push(partAt(heading, node.depth, node.position?.start.line ?? 1));
      words.push([]);
    }
    const part = parts.at(-1);
    if (part !== undefined) addNode(part, words.at(-1) ?? [], node);
  });
  return parts.map((part, place) => ({
    ...part,
    inline: part.inline.toSorted(),
    figures: figuresIn((words[place] ?? []).join(' ')),
  }));
}

const partAt = (heading: string, depth: number, line: number): SectionFacts => ({
  heading,
  depth,
  line,
  blocks: [],
  inline: [],
  figures: [],
});

function addNode(part: SectionFacts, words: string[], node: MdastNode): void {
  if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  else if (node.type === 'list') part.blocks.push(`a list of ${node.children.length}`);
  else if (node.type === 'table') part.blocks.push(`a table of ${node.children.length} rows`);
  else if (node.type === 'image') part.inline.push(`the picture ${node.url.split('/').at(-1) ?? ''}`);
  else if (node.type === 'link' || node.type === 'definition') part.inline.push(`the link ${node.url}`);
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, valueText(attribute.value)] as const] : [],
    );
    words.push(...attributes.filter(([name]) => wordAttributes.includes(name)).map(([, value]) => value));
    const facts = attributes.filter(([name]) => !wordAttributes.includes(name)).toSorted();
    const tag = `<${[node.name, ...facts.map(([name, value]) => `${name}="${value}"`)].join(' ')}>`;
    // A tag on a line of its own and one within a sentence are the same to a reader.
    if (node.name === 'Source' || node.name === 'Phone' || node.type === 'mdxJsxTextElement')
      part.inline.push(tag);
    else part.blocks.push(tag);
  }
}

/** Figures in digits, in the order of the alphabet: `1,994` and `1.994` are one. */
export function figuresIn(text: string): string[] {
  const found = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return found.map((figure) => figure.replaceAll(/[.,](?=\d{3}(?!\d))/g, '').replaceAll(',', '.')).toSorted();
}
