import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements whose words are no links, or are one. */
const untouched = new Set(['a', 'pre', 'code', 'kbd', 'samp', 'tt', 'var', 'button']);

const address = /^https?:\/\/[^\s<>"]+$/;

/** Sites whose pages WordPress shows in place of an address that stands on a line of its own. */
const shown =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|wordpress\.tv|videopress\.com|facebook\.com|fb\.watch|instagram\.com|twitter\.com|x\.com|soundcloud\.com|spotify\.com|ted\.com|tiktok\.com|flickr\.com|slideshare\.net|scribd\.com|reddit\.com|tumblr\.com|issuu\.com|mixcloud\.com|polldaddy\.com|kickstarter\.com)\//;

/** An address among words. */
const bare = /(?:https?:\/\/|www\.)[^\s<>"'`\u00A0]*[^\s<>"'`\u00A0.,;:!?)\]]/gi;

/**
 * Addresses become links, as Markdown would read them: on a line of its own one that WordPress showed becomes an
 * embed.
 */
export function linkLines(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child) =>
    child.type === 'text' ? linkWords(child.value) : [linked(child)],
  );
}

function linkWords(text: string): ElementContent[] {
  const made: ElementContent[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(bare)) {
    if (/[\w@/]$/.test(text.slice(Math.max(0, index - 1), index))) continue;
    const href = found.startsWith('http') ? found : `https://${found}`;
    made.push({ type: 'text', value: text.slice(at, index) }, linkTo(href, [{ type: 'text', value: found }]));
    at = index + found.length;
  }
  return [...made, { type: 'text' as const, value: text.slice(at) }].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
}

const linkTo = (href: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href },
  children,
});

function linked(node: RootContent | ElementContent): RootContent | ElementContent {
  if (node.type !== 'element' || untouched.has(node.tagName)) return node;
  const words =
    node.children.length === 1 && node.children[0]?.type === 'text' ? node.children[0].value.trim() : '';
  if ((node.tagName === 'p' || node.tagName === 'div') && address.test(words)) {
    if (shown.test(words))
      return { type: 'element', tagName: 'wp-embed', properties: { address: words }, children: [] };
    return { ...node, tagName: 'p', children: [linkTo(words, node.children)] };
  }
  linkLines(node);
  return node;
}
