import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { plainText } from '#lib/comments/plain-text.ts';

const blocks = new Set([
  'p',
  'div',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const lines = new Set(['br', 'li', 'tr']);

/**
 * The text of a comment that another system kept as HTML: paragraphs by blank lines, and addresses written out.
 * Nothing of the markup itself is left; what is kept is text and is never read as HTML again.
 */
export function htmlText(html: string): string {
  // Without a single tag it was text to begin with, and its lines were meant.
  const isPlain = !/<[a-z!/]/i.test(html);
  const root = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  const parts: string[] = [];
  // A stack of our own: tags can be nested deeper than functions can call themselves.
  const stack: (Node | (() => void))[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') next();
    else if (next.nodeType === NodeType.TEXT_NODE)
      parts.push(isPlain ? next.text : next.text.replaceAll(/\s+/g, ' '));
    else if (next.nodeType === NodeType.ELEMENT_NODE) open(next as HTMLElement, parts, stack);
  }
  return plainText(parts.join(''));
}

function open(element: HTMLElement, parts: string[], stack: (Node | (() => void))[]): void {
  const name = element.rawTagName?.toLowerCase() ?? '';
  if (name === 'script' || name === 'style') return;
  const isBlock = blocks.has(name);
  if (isBlock) parts.push('\n\n');
  if (lines.has(name)) parts.push('\n');
  const start = parts.length;
  if (isBlock) stack.push(() => void parts.push('\n\n'));
  if (name === 'a') stack.push(() => writeAddress(element.getAttribute('href'), parts, start));
  for (const child of element.childNodes.toReversed()) stack.push(child);
}

/** The address of a link, in place of words that only repeat it, or after other words. */
function writeAddress(href: string | undefined, parts: string[], start: number): void {
  const address = targetOf(href);
  if (address === undefined) return;
  const words = parts.splice(start).join('');
  const repeats = bare(address).startsWith(bare(words.replace(/(\.{3}|…)$/, '')));
  parts.push(repeats ? address : `${words} (${address})`);
}

const bare = (text: string) =>
  text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Where a link leads, without the detour by which Disqus counts clicks. */
function targetOf(href: string | undefined): string | undefined {
  const url = URL.parse(href ?? '');
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.hostname !== 'disq.us') return url.href;
  const counted = url.searchParams.get('url')?.replace(/:[\w-]{20,}$/, '');
  return counted === undefined ? undefined : targetOf(counted.startsWith('http') ? counted : undefined);
}
