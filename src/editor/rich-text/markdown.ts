import type { Delete, Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import {
  type ConstructName,
  type Handle,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
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
  // Both braces, as `storeText` escapes them.
  unsafe: [{ character: '}', inConstruct: 'phrasing' }],
  handlers: {
    verbatim: (({ value }: Verbatim) => value) satisfies Handle,
    delete: struck,
    text: typedWords,
  } as Options['handlers'],
};

/**
 * Words. The library may write the letter before a mark as `&#x57;`: a backslash in front of it is escaped, or it
 * would make signs of that.
 */
function typedWords(node: Text, _: unknown, state: State, info: Info): string {
  const written = state.safe(node.value, info);
  return /^[*_~]/.test(info.after) ? written.replace(/\\(?=[^!-/:-@[-`{-~\s]$)/u, '\\\\') : written;
}

/** Struck words. A letter beside them is escaped where they begin or end with a sign, or the marks would be words. */
function struck(node: Delete, _: unknown, state: State, info: Info): string {
  const exit = state.enter('strikethrough' as ConstructName);
  const tracker = state.createTracker(info);
  const value = state.containerPhrasing(node, { ...tracker.current(), before: '~', after: '~' });
  exit();
  const isSplit = (outside: string | undefined, inside: string | undefined) =>
    /[\p{L}\p{N}]/u.test(outside ?? '') && /[\p{P}\p{S}]/u.test(inside ?? '');
  state.attentionEncodeSurroundingInfo = {
    before: isSplit(info.before.at(-1), value.at(0)),
    after: isSplit(info.after.at(0), value.at(-1)),
  };
  return `~~${value}~~`;
}
struck.peek = () => '~';

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
