import { settingsHtml } from '#import/text/block-settings.ts';
import { escapeHtml } from '#lib/escape-html.ts';
import { type Notes, quoteOf } from '#import/text/notes.ts';
import { type ScannedBlock, scanBlocks } from '#import/text/scan-blocks.ts';
import { embedHtml, galleryHtml, markHtml } from '#import/text/special-html.ts';
import type { TextSources } from '#import/text/text-sources.ts';

/** A stretch of HTML. In one of the classic editor line ends make paragraphs. */
interface HtmlStretch {
  html: string;
  isClassic: boolean;
}

interface Tools {
  sources: TextSources;
  notes: Notes;
  /** Reusable blocks that are being rendered, so that none holds itself. */
  open: readonly string[];
}

/** True for a text that was written with blocks. */
const hasBlocks = (text: string): boolean => /<!--\s+wp:/.test(text);

/** The text of an item as stretches of HTML in order, blocks out of WordPress's block grammar. */
export function renderBlocks(text: string, sources: TextSources, notes: Notes): HtmlStretch[] {
  if (!hasBlocks(text)) return [{ html: text, isClassic: true }];
  return scanBlocks(text).map((block) => ({
    html: renderBlock(block, { sources, notes, open: [] }),
    isClassic: block.name === null || block.name === 'core/freeform',
  }));
}

/** Blocks that WordPress fills by itself: lists of posts, parts of a theme. The site has its own. */
const filled =
  /^core\/(?:latest-|archives|calendar|categories|rss|search|tag-cloud|page-list|query|post-|comment|site-|navigation|home-link|loginout|avatar|term-|read-more|template-part|pattern|legacy-widget|widget-group|footnotes|table-of-contents)/;

/** Blocks that hold nothing: where a teaser ends, an empty space. */
const empty = /^core\/(?:more|nextpage|spacer)$/;

function renderBlock(block: ScannedBlock, tools: Tools): string {
  const { name, settings } = block;
  const inner = innerHtml(block, tools);
  if (name === null) return inner;
  if (empty.test(name)) return '';
  const short = name.replace(/^core(?:-embed)?\//, '');
  if (name.startsWith('core-embed/') || short === 'embed') return embedHtml(textOf(settings['url'])) || inner;
  if (short === 'block' && settings['ref'] !== undefined) return reusable(textOf(settings['ref']), tools);
  if (short === 'gallery' && inner.trim() === '') return galleryHtml({ ids: idsOf(settings['ids']) }, tools);
  if (short === 'social-link') return linkHtml(textOf(settings['url']), textOf(settings['service']));
  if (short === 'cover') return coverHtml(settings, inner);
  if (filled.test(name) && !hasWords(inner)) {
    tools.notes.add(
      'left',
      'WordPress fills these blocks by itself, and this site has its own lists and menus:',
      short,
    );
    return '';
  }
  if (hasWords(inner) || /<(?:img|iframe|video|audio|hr|svg)\b/i.test(inner)) return inner;
  if (name.startsWith('core/')) return inner;
  return pluginBlock(name, settings, inner, tools);
}

/** A block of a plugin without words in its HTML: they may stand in its settings. */
function pluginBlock(
  name: string,
  settings: Readonly<Record<string, unknown>>,
  inner: string,
  { notes }: Tools,
): string {
  const words = settingsHtml(settings);
  if (words !== '') {
    notes.add(
      'look',
      'The words of these blocks were taken out of their settings. See whether they are whole:',
      name,
    );
    return words + inner;
  }
  if (/(?:spacer|divider|separator|anchor)$/.test(name)) return inner;
  notes.add('look', 'This site does not do by itself what these blocks did:', name);
  return `${inner}${markHtml(`the block ${quoteOf(name)} stood here. Write what belongs in its place, or take this line out.`)}`;
}

const innerHtml = ({ parts }: ScannedBlock, tools: Tools): string =>
  parts.map((part) => (typeof part === 'string' ? part : renderBlock(part, tools))).join('');

function reusable(id: string, tools: Tools): string {
  const text = tools.sources.block(id);
  if (text === undefined || tools.open.includes(id) || tools.open.length > 5)
    return markHtml(
      `a block that several pages shared (number ${id}) stood here, and the export does not hold it. Write its words, or take this line out.`,
    );
  tools.notes.add('changed', 'A block that several pages shared is written out here.');
  const open = [...tools.open, id];
  return scanBlocks(text)
    .map((block) => renderBlock(block, { ...tools, open }))
    .join('');
}

/** A picture behind words comes before them. */
function coverHtml(settings: Readonly<Record<string, unknown>>, inner: string): string {
  const url = textOf(settings['url']);
  if (url === '' || inner.includes('<img') || settings['backgroundType'] === 'video') return inner;
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(textOf(settings['alt']))}" data-id="${escapeHtml(textOf(settings['id']))}">${inner}`;
}

const linkHtml = (url: string, words: string) =>
  url === '' ? '' : `<li><a href="${escapeHtml(url)}">${escapeHtml(words || url)}</a></li>`;

const hasWords = (html: string) => html.replaceAll(/<!--[\s\S]*?-->|<[^>]*>|&nbsp;|\s/g, '') !== '';

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const idsOf = (value: unknown) => (Array.isArray(value) ? value.map(textOf).join(',') : textOf(value));
