import { defineMdastPlugin, markdownToHtml } from 'satteri';

/** No HTML that stands in a text gets through, and no link but to where a reader may safely go. */
const harmless = defineMdastPlugin({
  name: 'harmless',
  html: (node, context) => context.removeNode(node),
  link: (node, context) => {
    if (!/^(https?:|mailto:|tel:)/i.test(node.url)) context.setProperty(node, 'url', '');
  },
});

/**
 * Markdown as HTML for readers of feeds: headings, paragraphs, lists, tables, links and pictures, and nothing
 * that runs or loads by itself.
 */
export function feedHtml(markdown: string): string {
  return markdownToHtml(markdown, { mdastPlugins: [harmless] }).html.trim();
}
