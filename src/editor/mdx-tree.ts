import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

/**
 * Takes the place of the parser that the build uses, which is no JavaScript, wherever text is parsed in a
 * browser. Both give the same tree (mdast with MDX and GFM) and name an error by its line and column.
 * @throws {Error} that begins with `line:column:` where the text does not compile
 */
export function mdxToMdast(text: string) {
  try {
    return fromMarkdown(text, {
      extensions: [mdxjs(), gfm()],
      mdastExtensions: [mdxFromMarkdown(), gfmFromMarkdown()],
    });
  } catch (error) {
    const {
      line = 1,
      column = 1,
      reason = String(error),
    } = error as {
      line?: number;
      column?: number;
      reason?: string;
    };
    throw new Error(`${line}:${column}: ${reason}`, { cause: error });
  }
}
