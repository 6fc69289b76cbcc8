import { tables } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** What a reader of plain text has no use for: ways about, drawings, forms, and what visitors wrote. */
const left = [
  'nav',
  'form',
  'button',
  'svg',
  'script',
  'style',
  'template',
  '.no-print',
  '[hidden]',
  '[data-comments]',
];

/** Where a link in the page leads when it is read elsewhere. */
export type ToAddress = (path: string) => string;

/**
 * The main content of a finished page as Markdown (CommonMark with GitHub's tables): the same words in the same
 * order, without ways about and without comments. It holds no HTML.
 * @throws {Error} where the page has no main content
 */
export function pageMarkdown(html: string, toAddress: ToAddress): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error('The page has no main element.');
  const text = converter(toAddress).turndown(main).trim();
  return `${text.replaceAll(/ {2,}(?=\[\d+\])/g, ' ')}\n`;
}

function converter(toAddress: ToAddress): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    hr: '---',
    emDelimiter: '*',
  });
  const escape = service.escape.bind(service);
  service.escape = (text) => escape(text).replaceAll('<', '\\<');
  return service
    .use(tables)
    .addRule('left', {
      filter: (node) => left.some((selector) => node.matches(selector)),
      replacement: () => '',
    })
    .addRule('link', {
      filter: 'a',
      replacement: (content, node) => asLink(content, node, toAddress),
    })
    .addRule('picture', {
      filter: 'img',
      replacement: (_, node) => asPicture(node, toAddress),
    })
    .addRule('item', { filter: 'li', replacement: (content, node) => asItem(content, node) })
    .addRule('mark', { filter: 'sup', replacement: (content) => ` ${content.trim()}` })
    .addRule('term', { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n` })
    .addRule('blank', {
      filter: (node) => node.matches('.blank'),
      replacement: (content) => `${content.trim()} \\_\\_\\_\\_\n\n`,
    });
}

/** A number that leads to a source is kept in brackets; a link within the page has nowhere to lead here. */
function asLink(content: string, link: Element, toAddress: ToAddress): string {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return /^\d+$/.test(content.trim()) ? `[${content.trim()}]` : content;
  const gap = link.nextSibling?.nodeName === 'A' ? ' ' : '';
  return `[${content}](${href.startsWith('/') ? toAddress(href) : href})${gap}`;
}

function asPicture(picture: Element, toAddress: ToAddress): string {
  const source = picture.getAttribute('src') ?? '';
  const alt = picture.getAttribute('alt') ?? '';
  return source.startsWith('/') ? `![${alt}](${toAddress(source)})` : alt;
}

function asItem(content: string, item: Element): string {
  const list = item.parentElement;
  const isNumbered = list?.nodeName === 'OL';
  const number = list === null ? 0 : Array.from(list.children).indexOf(item) + 1;
  const mark = isNumbered ? `${number}. ` : '- ';
  const text = content.trim().replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  return `${mark}${text}${item.nextElementSibling === null ? '' : '\n'}`;
}
