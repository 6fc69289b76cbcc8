import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { addParagraphs } from '#import/text/add-paragraphs.ts';
import { linkLines } from '#import/text/link-lines.ts';
import { plainHtml } from '#import/text/html-text.ts';
import { type OwnNode, paragraphOf, wordsOf } from '#import/text/mdast-nodes.ts';
import type { Notes } from '#import/text/notes.ts';
import { withoutStyles } from '#import/text/page-builders.ts';
import { findPictures } from '#import/text/pictures-in-text.ts';
import { renderBlocks } from '#import/text/render-blocks.ts';
import { renderShortcodes } from '#import/text/render-shortcodes.ts';
import type { TextSources } from '#import/text/text-sources.ts';
import { tidyBlocks } from '#import/text/tidy-mdast.ts';
import { tidyTree } from '#import/text/tidy-tree.ts';
import { convertTree } from '#import/text/to-mdast.ts';
import { writeMdx } from '#import/text/write-mdx.ts';

/**
 * The text of an item as MDX. Whatever cannot be taken is in the notes, and marked in the text where it stood.
 * @param title a heading at the top that repeats it is left out
 */
export async function convertText(
  content: string,
  title: string,
  sources: TextSources,
  notes: Notes,
): Promise<string> {
  try {
    const root = readTree(content, sources, notes);
    const pictures = await findPictures(root, sources);
    const blocks = tidyBlocks(convertTree(root, { sources, notes, pictures }));
    return writeMdx(withoutTitle(blocks, title, notes));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested thousands of times, as no editor writes it.
    notes.add('look', 'The text is nested too deeply to be read as HTML: its plain words were taken.');
    return plainMdx(content);
  }
}

function readTree(content: string, sources: TextSources, notes: Notes): Root {
  const stretches = renderBlocks(withoutStyles(content.replaceAll(/\r\n?/g, '\n')), sources, notes);
  const children = stretches.flatMap(({ html, isClassic }): RootContent[] => {
    const tree = fromHtml(renderShortcodes(html, sources, notes), { fragment: true });
    tidyTree(tree, notes);
    if (isClassic) addParagraphs(tree);
    linkLines(tree);
    return tree.children;
  });
  return { type: 'root', children };
}

function withoutTitle(blocks: readonly OwnNode[], title: string, notes: Notes): readonly OwnNode[] {
  const [first, ...rest] = blocks;
  const isRepeated = first?.type === 'heading' && wordsOf(first).trim().toLowerCase() === title.toLowerCase();
  if (isRepeated) notes.add('changed', 'The text began with its own title once more, which was left out.');
  return isRepeated ? rest : blocks;
}

/** The plain words of HTML that cannot be read otherwise. */
export function plainMdx(content: string): string {
  const paragraphs = content
    .replaceAll(/<[^>]*>/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => plainHtml(part))
    .filter((words) => words !== '');
  return writeMdx(paragraphs.map((value): OwnNode => paragraphOf({ type: 'text', value })));
}
