import { codeParts } from '#editor/code-parts.ts';
import { proseTags } from '#schemas/prose-tags.ts';

const tagStart = String.raw`</?(?:${Object.keys(proseTags).join('|')})(?=[\s/>])`;

/** A whole tag of ours. Between the quotes of an attribute, braces and backslashes are words. */
const tag = String.raw`${tagStart}(?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*/?>`;

const marks = new RegExp([...codeParts, tag, tagStart, '[{}<]'].join('|'), 'gm');

/**
 * The text as it is written to the file: braces, and a `<` that begins no tag of ours, are escaped, as in MDX they
 * begin code and tags.
 * @param text all of a page, so that code is known from words
 */
export function storeText(text: string): string {
  return text.replaceAll(marks, (found) => (/^[{}<]$/.test(found) ? `\\${found}` : found));
}
