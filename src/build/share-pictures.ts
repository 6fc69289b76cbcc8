import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { SitePage } from '#build/finish-pages.ts';
import { shareCard } from '#build/share-card.ts';
import { themeWithLook } from '#lib/look/look-styles.ts';
import type { Files, Site } from '#build/site.ts';
import { themeColors } from '#build/theme-colors.ts';

const drawings = new URL('../assets/drawings/', import.meta.url);
const theme = new URL('../styles/theme.css', import.meta.url);

/** Named in the cache's keys: sharp and its own libraries decide every byte of a picture. */
const versions = JSON.stringify(sharp.versions);

/** Flat colors and the steps between them at an edge; more colors add weight and nothing to see. */
const png = { palette: true, colours: 64, effort: 7, compressionLevel: 9 } as const;

/** Each sharing picture that a page names. One that an earlier build rendered is taken from the cache. */
export async function sharePictures(site: Site, pages: readonly SitePage[]): Promise<Files> {
  const named = pages.flatMap(({ pictures }) => pictures.flatMap((path) => nameIn(path) ?? []));
  const colors = themeColors(
    themeWithLook(await readFile(fileURLToPath(theme), 'utf8'), site.practice.look ?? {}),
  );
  const rendering = [...new Set(named)].toSorted().map(async (name) => {
    const drawing = await readFile(fileURLToPath(new URL(`${name}.svg`, drawings)), 'utf8');
    return [`client/share/${name}.png`, await rendered(site, shareCard(drawing, colors))] as const;
  });
  return new Map(await Promise.all(rendering));
}

const nameIn = (path: string) => /^\/share\/([a-z-]+)\.png$/.exec(path)?.[1];

async function rendered({ cache }: Site, svg: string): Promise<Uint8Array> {
  const key = cache.keyOf(versions, svg);
  const cached = cache.read(key) as Uint8Array | undefined;
  if (cached !== undefined) return cached;
  const picture = await sharp(Buffer.from(svg)).png(png).toBuffer();
  cache.write(key, picture);
  return picture;
}
