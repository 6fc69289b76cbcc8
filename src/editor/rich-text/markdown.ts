import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMdast } from '#editor/mdx-tree.ts';

/** Text that goes into the file as it stands. */
export interface Verbatim {
  type: 'verbatim';
  value: string;
}

export type MarkdownNode = Nodes | RootContent | PhrasingContent | Verbatim;

/**
 * GFM without the escapes for addresses: one that stands in the words becomes a link on the page, as everybody
 * expects, and its words stay the same.
 */
const gfm = (gfmToMarkdown().extensions ?? []).filter(
  ({ unsafe }) => unsafe?.some(({ character }) => character === '@') !== true,
);

/** What the marks of a list are, and those of a list that follows another. */
const marks = [
  { bullet: '-', bulletOther: '*', bulletOrdered: '.' },
  { bullet: '*', bulletOther: '-', bulletOrdered: ')' },
] as const;

const options: Options = {
  emphasis: '*',
  rule: '-',
  fences: true,
  resourceLink: true,
  listItemIndent: 'one',
  extensions: [...gfm, mdxToMarkdown()],
  handlers: { verbatim: (({ value }: Verbatim) => value) satisfies Handle } as Options['handlers'],
};

/** Stars that meet may be read in another way than they were meant: there emphasis is marked with a line. */
function markdownOf(block: MarkdownNode, settings: Options): string {
  const written = toMarkdown(block as Nodes, settings).trim();
  if (!written.includes('***') || markedWords(mdxToMdast(written)) === markedWords(block)) return written;
  return toMarkdown(block as Nodes, { ...settings, emphasis: '_' }).trim();
}

/** Every word with the marks around it. */
function markedWords(node: MarkdownNode, around = ''): string {
  if (node.type === 'text') return [...node.value].map((sign) => around + sign).join('');
  const isMark = ['strong', 'emphasis', 'delete'].includes(node.type);
  const marked = isMark && !around.includes(node.type) ? [around, node.type].sort().join('') : around;
  return 'children' in node ? node.children.map((child) => markedWords(child, marked)).join('') : '';
}

/**
 * One block as Markdown that reads back as the same block, whatever signs its words hold.
 * @param isOther true for a list that follows a list with the usual marks
 */
export function blockMarkdown(block: MarkdownNode, isOther = false): string {
  const written = markdownOf(block, { ...options, ...marks[isOther ? 1 : 0] });
  // In MDX a paragraph that begins with one of these words is code.
  return written.replace(
    /^(?:import|export)(?=[\s{*])/,
    (word) => `&#x${word.codePointAt(0)?.toString(16)};${word.slice(1)}`,
  );
}
