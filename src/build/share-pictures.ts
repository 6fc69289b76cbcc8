import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { htmlFiles } from '#build/html-files.ts';
import { shareCard } from '#lib/share-card.ts';
import { themeColors } from '#lib/theme-colors.ts';

const drawings = fileURLToPath(new URL('../assets/drawings/', import.meta.url));
const theme = fileURLToPath(new URL('../styles/theme.css', import.meta.url));

/** Named in the cache's keys: sharp and its own libraries decide every byte of a picture. */
const versions = JSON.stringify(sharp.versions);

/** Flat colors and the steps between them at an edge; more colors add weight and nothing to see. */
const png = { palette: true, colours: 64, effort: 10, compressionLevel: 9 } as const;

/**
 * Draws each sharing picture that a finished page names. One that was drawn by an earlier build is taken from
 * the cache, so an unchanged drawing costs a copy.
 */
export function sharePictures(): AstroIntegration {
  let cache = '';
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'share');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = await namedPictures(folder);
        const colors = themeColors(await readFile(theme, 'utf8'));
        await mkdir(join(folder, 'share'), { recursive: true });
        await mkdir(cache, { recursive: true });
        let drawn = 0;
        for (const name of names) {
          const svg = shareCard(await readFile(join(drawings, `${name}.svg`), 'utf8'), colors);
          const kept = join(cache, `${createHash('sha256').update(versions).update(svg).digest('hex')}.png`);
          const target = join(folder, 'share', `${name}.png`);
          if (await isCopied(kept, target)) continue;
          await drawInto(kept, svg);
          await copyFile(kept, target);
          drawn += 1;
        }
        logger.info(`${names.length} sharing pictures, ${drawn} of them drawn anew.`);
      },
    },
  };
}

/** Names of the pictures that finished pages speak of. */
async function namedPictures(folder: string): Promise<string[]> {
  const names = new Set<string>();
  for (const file of await htmlFiles(folder))
    for (const [, name = ''] of (await readFile(join(folder, file), 'utf8')).matchAll(
      /\/share\/([a-z-]+)\.png/g,
    ))
      names.add(name);
  return [...names].toSorted();
}

async function isCopied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Written beside and then moved, so that a build that is stopped leaves no half picture in the cache. */
async function drawInto(path: string, svg: string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, await sharp(Buffer.from(svg)).png(png).toBuffer());
  await rename(beside, path);
}
