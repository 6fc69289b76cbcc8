import type { CheckedPage } from '#report/checked-page.ts';
import type { TextBlock } from '#lib/text-blocks.ts';

/** Line in the file of a piece of text; for one that stands in the form, that of its field. */
export function lineOf({ fieldLines, bodyOffset }: CheckedPage, block: TextBlock): number | undefined {
  if (block.field === undefined) return block.line + bodyOffset;
  return fieldLines[block.field.split(', ')[0] ?? ''];
}

/** The first words of a sentence, up to 140 characters. */
export function shorten(sentence: string): string {
  return sentence.length <= 140 ? sentence : `${sentence.slice(0, 140).replace(/\s+\S*$/, '')} ...`;
}
