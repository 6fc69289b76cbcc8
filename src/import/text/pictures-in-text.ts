import type { Element, Root, RootContent, ElementContent } from 'hast';
import { type OwnNode, markOf } from '#import/text/mdast-nodes.ts';
import type { Conversion, FoundPictures } from '#import/text/conversion.ts';
import { attributeOf, decodeAgain } from '#import/text/html-text.ts';
import { markFor, quoteOf } from '#import/text/notes.ts';
import type { PictureResult, TextSources } from '#import/text/text-sources.ts';

/** Asks for every picture of a tree, one after the other, so that no two are in memory at once. */
export async function findPictures(root: Root, sources: TextSources): Promise<FoundPictures> {
  const found = new Map<string, PictureResult>();
  for (const image of imagesOf(root.children)) {
    const address = addressOf(image);
    if (address === '' || isEmoji(image) || isPixel(image) || found.has(address)) continue;
    found.set(address, await sources.picture(address, idOf(image)));
  }
  return found;
}

function imagesOf(nodes: readonly (RootContent | ElementContent)[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'img' ? [node] : imagesOf(node.children);
  });
}

const addressOf = (image: Element) => attributeOf(image, 'src').trim();
const classesOf = ({ properties }: Element) =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** WordPress notes the number of a picture in the class of its element. */
function idOf(image: Element): string | undefined {
  const named = classesOf(image).find((name) => /^wp-image-\d+$/.test(name));
  return named?.replace(/\D/g, '') ?? (String(image.properties['dataId'] ?? '') || undefined);
}

const isEmoji = (image: Element) =>
  classesOf(image).some((name) => name === 'emoji' || name === 'wp-smiley') ||
  /^(?:https?:)?\/\/s\.w\.org\//.test(addressOf(image));

/** A picture of one point that counts visitors. */
const isPixel = ({ properties }: Element) =>
  [properties.width, properties.height].some(
    (size) => size === 1 || size === '1' || size === 0 || size === '0',
  );

/** What a picture becomes: itself, the sign that it stood for, or a mark where it is not at hand. */
export function imageNodes(image: Element, { pictures, sources, notes }: Conversion): OwnNode[] {
  const address = addressOf(image);
  const described = decodeAgain(attributeOf(image, 'alt')).replaceAll(/\s+/g, ' ').trim();
  if (isEmoji(image)) return described === '' ? [] : [{ type: 'text', value: described }];
  if (isPixel(image)) {
    notes.add('left', `A picture that counts visitors was left out: ${address}`);
    return [];
  }
  const result = pictures.get(address);
  if (result === undefined) return [];
  const alt = described || altOf(sources, idOf(image));
  if ('file' in result) return [{ type: 'image', url: result.file, title: null, alt: shownAlt(alt) }];
  const says = alt === '' ? '' : ` It shows: ${alt.replaceAll('`', "'")}.`;
  const name = address.startsWith('data:') ? 'which is written into the text' : quoteOf(address);
  notes.add('look', `Pictures that are not at hand (${result.why}):`, address.slice(0, 300));
  return [
    markOf(
      markFor(
        `a picture stood here (${name}).${says} Put in a copy that you may use, or take this line out.`,
      ),
    ),
  ];
}

/** The name of a file, which WordPress puts where nobody wrote a description, describes nothing. */
function shownAlt(alt: string): string {
  const isName = /\.(?:jpe?g|png|gif|webp|avif)$/i.test(alt) || /^(?=.*\d)[\w-]{5,}$/.test(alt);
  if (alt === '') return markFor('what this picture shows.');
  return isName ? markFor(`what this picture shows (the old site said "${alt}").`) : alt;
}

const altOf = (sources: TextSources, id: string | undefined) =>
  (id === undefined ? undefined : sources.attachment(id)?.alt) ?? '';
