import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { decodeAgain } from '#import/text/html-text.ts';

const lines = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
]);
const unseen = new Set(['script', 'style', 'template', 'head', 'noscript', 'iframe', 'object']);

/** The HTML of a comment as text: paragraphs and lists keep their lines, links their address. */
export function commentText(html: string): string {
  return decodeAgain(render(fromHtml(html.replaceAll(/\r\n?/g, '\n'), { fragment: true })));
}

function render(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(render).join('');
  const { tagName, properties } = node;
  if (unseen.has(tagName)) return '';
  const inner = node.children.map(render).join('');
  if (tagName === 'br') return '\n';
  if (tagName === 'img') return typeof properties.alt === 'string' ? properties.alt : '';
  if (tagName === 'li') return `\n- ${inner.trim()}`;
  if (tagName === 'a') return linkText(inner, properties.href);
  if (tagName === 'blockquote') return `\n\n${inner.trim().replaceAll(/^/gm, '> ')}\n\n`;
  if (tagName === 'tr') return `\n${inner}`;
  if (tagName === 'td' || tagName === 'th') return `${inner} `;
  return lines.has(tagName) ? `\n\n${inner}\n\n` : inner;
}

function linkText(words: string, href: unknown): string {
  const address = typeof href === 'string' ? href.trim() : '';
  const isSame = words.trim().replace(/\/$/, '') === address.replace(/\/$/, '');
  return isSame || !/^https?:/i.test(address) ? words : `${words} (${address})`;
}
