import { mdxToMdast } from '#editor/mdx-tree.ts';
import { walk } from '#lib/outline.ts';

/** True where the author of a paragraph folded its lines, which says nothing to a reader. */
export function isFolded(paragraph: string): boolean {
  return foldsIn(paragraph).length > 0;
}

/**
 * A paragraph with each of its line breaks kept for the reader. The editor shows the end of a line as a line
 * break, and writes one that was typed in the same way as one that says nothing.
 */
export function keepLineBreaks(paragraph: string): string {
  let text = paragraph;
  for (const place of foldsIn(paragraph).toReversed()) text = `${text.slice(0, place)}\\${text.slice(place)}`;
  return text;
}

/** Where lines end within words, the first one first. */
function foldsIn(paragraph: string): number[] {
  const places: number[] = [];
  try {
    walk(mdxToMdast(paragraph), ({ type, position }) => {
      const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
      if (type !== 'text') return;
      for (const { index } of paragraph.slice(from, to).matchAll(/\n/g)) places.push(from + index);
    });
  } catch {
    // A tag that is closed in another paragraph holds no words.
  }
  return places;
}
