import { escapeHtml } from '#lib/escape-html.ts';
import { plainHtml } from '#import/text/html-text.ts';
import { galleryHtml, markHtml } from '#import/text/special-html.ts';
import { type Notes, quoteOf } from '#import/text/notes.ts';
import type { Shortcode } from '#import/text/scan-shortcodes.ts';
import type { TextSources } from '#import/text/text-sources.ts';

/** Names of layout shortcodes: Divi, WPBakery, Fusion (Avada), Enfold, Cornerstone, Shortcodes Ultimate, Themify. */
const builder =
  /^(?:et_pb_|vc_|fusion_|av_|cs_|x_|su_|themify_|mk_|nectar_|ultimate_|one_half|one_third|two_third|one_fourth|three_fourth|full_width|col(?:umn)?s?$|row$|section$|container$)/;

export const isOfBuilder = (name: string): boolean => builder.test(name);

/** What Elementor leaves of its styles where a text was stored without their element. */
const styles = /\/\*! elementor - v[^*]{0,100}\*\/(?:[^<{}]*\{(?:[^<{}]|\{[^<{}]*\})*\})*/g;

export const withoutStyles = (text: string): string => text.replaceAll(styles, '');

const form =
  /form|login|search|signup|subscribe|map|slider|countdown|shop|post|portfolio|blog|menu|sidebar|widget/;
const pictureAddress = /^(?:https?:)?\/?\/.*\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?.*)?$/i;

/**
 * What a page builder's shortcode shows: its headings, pictures and buttons out of its settings, then its words.
 * Columns and rows come one below the other.
 */
export function builderHtml(
  { name, attributes, values, source }: Shortcode,
  inner: string,
  tools: { sources: TextSources; notes: Notes },
): string {
  tools.notes.add(
    'changed',
    'The layout of a page builder was left out: its columns come one below the other.',
  );
  const valueOf = (...names: string[]) =>
    decodeSetting(names.map((key) => attributes.get(key)).find(Boolean) ?? '');
  const isForm = inner.trim() === '' && form.test(name) && attributes.size + values.length > 0;
  const gallery = valueOf('gallery_ids', 'images', 'image_ids');
  const isHeading = /heading|title|headline/.test(name);
  const title = valueOf('title', 'heading', 'head', 'label_text', 'h2', ...(isHeading ? ['text'] : []));
  const picture = valueOf('src', 'image', 'image_url', 'logo_image_url', 'background_image', 'img_url');
  const parts = [
    title === '' ? '' : `<h3>${escapeHtml(plainHtml(title))}</h3>`,
    wordsOf(valueOf('subhead', 'subtitle', 'sub_heading')),
    pictureAddress.test(picture)
      ? `<img src="${escapeHtml(picture)}" alt="${escapeHtml(valueOf('alt'))}">`
      : '',
    /^\d+$/.test(valueOf('image', 'image_id'))
      ? attachmentHtml(valueOf('image', 'image_id'), tools.sources)
      : '',
    gallery === '' ? '' : galleryHtml({ ids: gallery }, tools),
    inner,
    wordsOf(valueOf('author', 'job_title')),
    isHeading
      ? ''
      : linkHtml(valueOf('button_text', 'text', 'label'), valueOf('button_url', 'url', 'link', 'href')),
    isForm && title === ''
      ? markHtml(`${quoteOf(source)} stood here. Write what belongs in its place, or take this line out.`)
      : '',
  ];
  return `\n\n<div>${parts.join('\n\n')}</div>\n\n`;
}

const buttonName = /(?:^|[_-])(?:button|btn)\d?$/;

/** A button of any plugin as a link; undefined for what is none. */
export function buttonHtml({ name, attributes }: Shortcode, inner: string): string | undefined {
  if (!buttonName.test(name)) return undefined;
  const valueOf = (...names: string[]) => names.map((key) => attributes.get(key)).find(Boolean) ?? '';
  const words =
    plainHtml(inner) || plainHtml(decodeSetting(valueOf('button_text', 'text', 'title', 'label')));
  const address = valueOf('button_url', 'url', 'link', 'href');
  return words === '' ? undefined : `\n\n${linkHtml(words, address)}\n\n`;
}

const wordsOf = (text: string) => (text === '' ? '' : `<p>${escapeHtml(plainHtml(text))}</p>`);

function attachmentHtml(id: string, sources: TextSources): string {
  const found = sources.attachment(id);
  return found === undefined
    ? ''
    : `<img src="${escapeHtml(found.url)}" alt="${escapeHtml(found.alt)}" data-id="${id}">`;
}

/** Words where they lead nowhere. */
function linkHtml(text: string, link: string): string {
  if (text === '') return '';
  // WPBakery writes `url:https%3A%2F%2F...|title:...`.
  const address = decodeLoosely(/^url:([^|]*)/.exec(link)?.[1] ?? link);
  const words = escapeHtml(plainHtml(text));
  return address === '' || address.startsWith('#')
    ? `<p>${words}</p>`
    : `<p><a href="${escapeHtml(address)}">${words}</a></p>`;
}

/** WPBakery stores HTML of the owner's own as Base64 of an address's signs. */
export function rawHtml(stored: string): string {
  const text = Buffer.from(stored.replaceAll(/<[^>]*>|\s/g, ''), 'base64').toString('utf8');
  return `\n\n<div>${decodeLoosely(text, /%[\da-f]{2}/i)}</div>\n\n`;
}

/** Divi writes the signs that a shortcode cannot hold as `%22`, `%91` and `%93`. */
function decodeSetting(text: string): string {
  return text
    .replaceAll('%22', '"')
    .replaceAll('%91', '[')
    .replaceAll('%93', ']')
    .replaceAll('%92', "'")
    .replaceAll(/&(?:amp;)?(?:#8221|#8220|#8243|quot);/g, '"');
}

function decodeLoosely(text: string, encoded = /%3A%2F%2F/i): string {
  try {
    return encoded.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
