import { codeParts } from '#editor/code-parts.ts';
import { proseTags } from '#schemas/prose-tags.ts';

const tagStart = String.raw`</?(?:${Object.keys(proseTags).join('|')})(?=[\s/>])`;

/** A whole tag of ours. Between the quotes of an attribute, braces and backslashes are words. */
const tag = String.raw`${tagStart}(?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*/?>`;

const marks = new RegExp([...codeParts, tag, tagStart, '[{}<]'].join('|'), 'gm');

/**
 * In MDX a brace begins code and a `<` begins a tag. Whoever writes in the editor may type both: they are kept
 * in the file behind a backslash, and shown without it.
 */
const stored = /^\\[{}<]$/;

/** The text as it is shown in the editor. */
export function showText(text: string): string {
  return text.replaceAll(marks, (found) => (stored.test(found) ? found.slice(1) : found));
}

/**
 * The text as it is written to the file: braces, and a `<` that begins no tag of ours, cannot break the page.
 * @param text all of a page, so that code is known from words
 */
export function storeText(text: string): string {
  return text.replaceAll(marks, (found) => (/^[{}<]$/.test(found) ? `\\${found}` : found));
}
