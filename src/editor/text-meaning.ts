import { codeParts } from '#editor/code-parts.ts';
import { mdxToMdast } from '#editor/mdx-tree.ts';
import { showText, storeText } from '#editor/safe-text.ts';

/**
 * The same for two ways of writing the same paragraph, and different wherever a reader would see it: the tree of
 * its Markdown, without its places in the text. The alignment of columns is left out, as the editor knows none.
 */
export function meaningOf(text: string): string {
  const [indent = ''] = /^[ \t]*/.exec(text) ?? [];
  try {
    return indent + JSON.stringify(mdxToMdast(text), withoutPlaces);
  } catch {
    // A tag that is closed in another paragraph. The editor writes such a line as it found it.
    return text;
  }
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'position' || key === 'data' || key === 'align') return undefined;
  return isWords(value) ? { ...value, value: value.value.replaceAll(/[ \t\n]+/g, ' ') } : value;
}

function isWords(value: unknown): value is { type: 'text'; value: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

const rewritten = new RegExp(
  [...codeParts, String.raw`(?<![\s*])\*(?!\*)`, String.raw`\*(?![\s*])`].join('|'),
  'gm',
);

/**
 * A paragraph as the editor writes it where nobody touched it: it takes backslashes away from all but a few
 * signs, and begins an emphasis with `_`. Either may say something else.
 */
export function asEditorWrites(text: string): string {
  const written = showText(text).replaceAll(rewritten, (found) => {
    if (found === '*') return '_';
    return /^\\[!-/:-@[-_{|}]$/.test(found) && found !== '\\*' ? found.slice(1) : found;
  });
  return storeText(written);
}
