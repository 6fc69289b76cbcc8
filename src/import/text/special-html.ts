import { escapeHtml } from '#lib/escape-html.ts';
import type { Notes } from '#import/text/notes.ts';
import type { Attachment, TextSources } from '#import/text/text-sources.ts';

/**
 * Elements that stand in the HTML of a text for what HTML has none for: `wp-mark` for a line that a person must look
 * at, `wp-embed` for something of another site.
 */
export const markHtml = (about: string): string => `<wp-mark words="${escapeHtml(about)}"></wp-mark>`;

export const embedHtml = (address: string): string =>
  address === '' ? '' : `\n\n<wp-embed address="${escapeHtml(address)}"></wp-embed>\n\n`;

export const mediaHtml = (kind: 'audio' | 'video', address: string): string =>
  address === '' ? '' : `\n\n<${kind} src="${escapeHtml(address)}"></${kind}>\n\n`;

function figureHtml({ id, url, alt, caption }: Attachment): string {
  const picture = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" data-id="${escapeHtml(id)}">`;
  return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}

/** The pictures of a gallery, one below the other; those that were put up with the item where it names none. */
export function galleryHtml(
  { ids, isPlaylist = false }: { ids: string; isPlaylist?: boolean },
  { sources, notes }: { sources: TextSources; notes: Notes },
): string {
  const named = ids.match(/\d+/g);
  const found = named === null ? sources.ownPictures() : named.map((id) => sources.attachment(id));
  const present = found.filter((one) => one !== undefined);
  const lost = found.length - present.length;
  if (lost > 0) notes.add('look', `A gallery names ${lost} pictures that are not in the export.`);
  if (present.length === 0)
    return markHtml(
      'a gallery stood here, and the export has none of its pictures. Put in your own, or take this line out.',
    );
  notes.add(
    'changed',
    `${isPlaylist ? 'A playlist' : 'A gallery'} became ${present.length} files, one below the other.`,
  );
  const items = isPlaylist
    ? present.map(({ url }) => mediaHtml(/\.(?:mp4|m4v|webm|mov|ogv)$/i.test(url) ? 'video' : 'audio', url))
    : present.map(figureHtml);
  return `\n\n<div>${items.join('')}</div>\n\n`;
}
