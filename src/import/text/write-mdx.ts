import { mdxToMdast } from 'satteri';
import { attributeText } from '#editor/part-text.ts';
import { blockMarkdown } from '#editor/rich-text/markdown.ts';
import { textParts } from '#editor/text-parts.ts';
import { type OwnNode, wordsOf } from '#import/text/mdast-nodes.ts';

const figurePart = textParts().find(({ id }) => id === 'figure');

/** Blocks as the text of a page. */
export function writeMdx(blocks: readonly OwnNode[]): string {
  let above: string | undefined;
  const written = blocks.map((block) => {
    const isOther = block.type === 'list' && above === 'usual list';
    above = block.type === 'list' ? `${isOther ? 'other' : 'usual'} list` : block.type;
    return writeBlock(block, isOther);
  });
  const whole = joined(written);
  return compiles(whole) ? whole : joined(written.map((text, index) => compiled(text, blocks[index])));
}

const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n\n');

function writeBlock(block: OwnNode, isOther: boolean): string {
  if (block.type === 'figure')
    return figurePart?.toBlock({ file: block.image.url, alt: block.image.alt, caption: block.caption }) ?? '';
  if (block.type === 'compare')
    return `<Compare${attributeText(['caption'], { caption: block.caption })}>\n\n${blockMarkdown(block.table)}\n\n</Compare>`;
  return blockMarkdown(block, isOther);
}

function compiles(text: string): boolean {
  try {
    mdxToMdast(text);
    return true;
  } catch {
    return false;
  }
}

/** A block that would not compile, whatever the reason, becomes its plain words. */
function compiled(text: string, block: OwnNode | undefined): string {
  if (compiles(text) || block === undefined) return text;
  const words = wordsOf(block).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? '' : blockMarkdown({ type: 'paragraph', children: [{ type: 'text', value: words }] });
}
