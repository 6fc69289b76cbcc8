import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { plainCharacters } from '#editor/rich-text/plain-characters.ts';

const reference = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i;

/** A text in which references such as `&#8217;` still stand, because they were written twice, as it was meant. */
export function decodeAgain(text: string): string {
  let decoded = text;
  // Some exports went through more than one program; each leaves one layer.
  for (let layer = 0; layer < 3 && reference.test(decoded); layer++)
    decoded = textOf(fromHtml(decoded.replaceAll('<', '&lt;'), { fragment: true }));
  return decoded;
}

/** The words of HTML without its tags, on one line. */
export function plainHtml(html: string): string {
  const words = textOf(fromHtml(html, { fragment: true }));
  return plainCharacters(decodeAgain(words)).replaceAll(/\s+/g, ' ').trim();
}

const unseen = ['script', 'style', 'template', 'head'];

/** All text of a tree, that of scripts and styles aside. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && unseen.includes(node.tagName)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An attribute of an element as text; empty where it has none. */
export function attributeOf({ properties }: Element, name: string): string {
  const value: unknown = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
