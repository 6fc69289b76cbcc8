import { buttonHtml, builderHtml, isOfBuilder, rawHtml } from '#import/text/page-builders.ts';
import { embedHtml, galleryHtml, mediaHtml, markHtml } from '#import/text/special-html.ts';
import { type Notes, quoteOf } from '#import/text/notes.ts';
import { type Shortcode, scanShortcodes } from '#import/text/scan-shortcodes.ts';
import type { TextSources } from '#import/text/text-sources.ts';

const known = ['caption', 'wp_caption', 'gallery', 'playlist', 'audio', 'video', 'embed'];
const players = [
  'youtube',
  'vimeo',
  'wpvideo',
  'dailymotion',
  'soundcloud',
  'spotify',
  'ted',
  'tweet',
  'googlemaps',
];

/** Plugins that show code, and the short names that WordPress.com has for its languages. */
const code =
  /\[(code|sourcecode|source|crayon|php|js|javascript|css|html|xml|sql|python|ruby|bash|java|csharp)\b[^\]]{0,300}\]([\s\S]*?)\[\/\1\]/gi;

/** Code, comments and tags with a bracket in them: no shortcode stands there. */
const untouched =
  /<pre\b[\s\S]*?<\/pre>|<code\b[\s\S]*?<\/code>|<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[a-z][^<>[]{0,2000}\[[^<>]{0,2000}>/gi;

/** HTML in which shortcodes became HTML too: their pictures, links and words, and marks where a person must look. */
export function renderShortcodes(html: string, sources: TextSources, notes: Notes): string {
  if (!html.includes('[')) return html;
  const hidden: string[] = [];
  const open = html
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll(
      code,
      (_: string, _name: string, inner: string) =>
        `<pre><code>${inner.replaceAll(/^\n+|\s+$/g, '').replaceAll('<', '&lt;')}</code></pre>`,
    )
    .replaceAll(untouched, (found) => `\uE000${hidden.push(found) - 1}\uE001`);
  const rendered = renderAll(scanShortcodes(open, isShortcode), { sources, notes });
  return rendered
    .replaceAll(/\[\[([A-Za-z/][^\]]*)\]\]/g, '[$1]')
    .replaceAll(/\uE000(\d+)\uE001/g, (_, place: string) => hidden[Number(place)] ?? '');
}

/** A word in brackets, such as `[sic]`, is text unless it looks like more. */
function isShortcode(name: string, attributeText: string): boolean {
  return (
    known.includes(name) ||
    players.includes(name) ||
    isOfBuilder(name) ||
    name.includes('_') ||
    /[\w-]+\s*=\s*\S/.test(attributeText)
  );
}

interface Tools {
  sources: TextSources;
  notes: Notes;
}

const renderAll = (parts: readonly (string | Shortcode)[], tools: Tools): string =>
  parts.map((part) => (typeof part === 'string' ? part : renderOne(part, tools))).join('');

function renderOne(code: Shortcode, tools: Tools): string {
  const { name, attributes, values, children } = code;
  const inner = children === undefined ? '' : renderAll(children, tools);
  const valueOf = (...names: string[]) => names.map((key) => attributes.get(key)).find(Boolean) ?? '';
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captionHtml(inner, valueOf('caption'));
    case 'gallery':
    case 'playlist':
      return galleryHtml({ ids: valueOf('ids', 'include'), isPlaylist: name === 'playlist' }, tools);
    case 'audio':
    case 'video': {
      const address = valueOf('src', 'mp3', 'mp4', 'm4v', 'm4a', 'webm', 'ogg', 'wav') || (values[0] ?? '');
      return mediaHtml(name, address);
    }
    case 'vc_raw_html':
    case 'vc_raw_js':
      return rawHtml(inner);
    case 'embed':
      return embedHtml(inner.trim() || valueOf('src', 'url'));
    default:
      break;
  }
  if (players.includes(name))
    return playerHtml(name, inner.trim() || (values[0] ?? valueOf('url', 'id', 'src')));
  const button = buttonHtml(code, inner);
  if (button !== undefined) return button;
  if (isOfBuilder(name)) return builderHtml(code, inner, tools);
  return children === undefined && spaceName.test(name) ? '' : unknownHtml(code, inner, tools);
}

/** What only keeps other things apart. */
const spaceName = /(?:^|[_-])(?:space|spacer|separator|divider|clear|anchor|gap|hr)$/;

function unknownHtml({ source, children }: Shortcode, inner: string, { notes }: Tools): string {
  notes.add('look', 'This site does not do by itself what these shortcodes did:', source);
  const mark = markHtml(
    children === undefined
      ? `the shortcode ${quoteOf(source)} stood here. Write what belongs in its place, or take this line out.`
      : `the shortcode ${quoteOf(source)} stood around the words above. See whether they need it, then take this line out.`,
  );
  return inner.includes('\n') ? `<div>${inner}</div>${mark}` : `${inner}${mark}`;
}

/** The words beside the picture are its caption; the picture may stand in a link. */
function captionHtml(inner: string, caption: string): string {
  const match = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner);
  const [picture, words] = match === null ? [inner, caption] : [match[1] ?? '', caption || (match[2] ?? '')];
  return `\n\n<figure>${picture}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
}

function playerHtml(name: string, value: string): string {
  if (/^https?:/i.test(value) || value === '') return embedHtml(value);
  const id = encodeURIComponent(value.split(/[?&\s]/)[0] ?? '');
  if (name === 'youtube') return embedHtml(`https://www.youtube.com/watch?v=${id}`);
  if (name === 'vimeo') return embedHtml(`https://vimeo.com/${id}`);
  return markHtml(
    `${quoteOf(`[${name} ${value}]`)} stood here. Write what belongs in its place, or take this line out.`,
  );
}
