import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const pictureName = /[\w.@~%-]+\.(?:avif|gif|jpe?g|png|tiff?|webp)\b/gi;

/**
 * Deletes the pictures in `_astro` that no file of the build names. Astro leaves there the original of every picture
 * that it made smaller: large, and with the place where it was taken in its metadata.
 * @param root the folder of the whole build: pages, and what the server renders from
 * @param client the folder that is served
 * @returns names of what was deleted
 */
export function deleteOriginalPictures(root: string, client: string): string[] {
  const folder = join(client, '_astro');
  const pictures = existsSync(folder)
    ? globSync('*.{avif,gif,jpg,jpeg,png,tif,tiff,webp,AVIF,GIF,JPG,JPEG,PNG,TIF,TIFF,WEBP}', { cwd: folder })
    : [];
  if (pictures.length === 0) return [];
  const named = new Set<string>();
  for (const file of globSync(['client/**/*.{html,css,js,xml,json}', 'server/**/*.html'], { cwd: root }))
    for (const [name] of readFileSync(join(root, file), 'utf8').matchAll(pictureName))
      named.add(basename(name));
  const unnamed = pictures.filter((name) => !named.has(name)).toSorted();
  for (const name of unnamed) rmSync(join(folder, name));
  return unnamed;
}
