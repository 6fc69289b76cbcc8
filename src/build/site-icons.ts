import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files, Site } from '#build/site.ts';
import { picturePath } from '#check/content-files.ts';
import { iconPictures } from '#lib/look/icon-pictures.ts';
import { logoPicture } from '#lib/look/logo-picture.ts';
import { type Look, hasColors, iconWithLook } from '#lib/look/look-styles.ts';
import { paletteOf } from '#lib/look/palette.ts';

const drawing = new URL('../assets/favicon.svg', import.meta.url);

/** The icons with the logo of the practice or in its colors, in place of those in public/; none where it has neither. */
export async function siteIcons(site: Site): Promise<Files> {
  const { look } = site.practice;
  if (look === undefined) return new Map();
  const logo = await squareLogo(site, look);
  if (logo === undefined && !hasColors(look)) return new Map();
  const { brand, page } = paletteOf(look);
  const pictures = await (logo === undefined
    ? iconPictures(await coloredDrawing(look), brand.light)
    : iconPictures(logo, page.light));
  return new Map([...pictures].map(([name, picture]) => [`client/${name}`, picture]));
}

const coloredDrawing = async (look: Look) =>
  Buffer.from(iconWithLook(await readFile(fileURLToPath(drawing), 'utf8'), look));

async function squareLogo({ content }: Site, { logo }: Look): Promise<Uint8Array | undefined> {
  const file = logo && content.get(picturePath('content/practice.yaml', logo.file));
  if (logo === undefined || typeof file !== 'function') return undefined;
  const picture = await logoPicture(logo.file, file());
  if (!picture?.isIcon) return undefined;
  return picture.ending === 'svg' ? Buffer.from(picture.content) : file();
}
