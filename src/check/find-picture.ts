import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const pictureName = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** True for the name of a picture that the site can show. */
export function isPictureName(name: string): boolean {
  return pictureName.test(name);
}

/** True where `name`, as the file at `path` writes it, leads to a picture. */
export function hasPicture(path: string, name: string): boolean {
  const picture = resolve(dirname(path), name);
  return isPictureName(name) && existsSync(picture) && statSync(picture).isFile();
}
