import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { copyContent, hashFiles, listContent } from '#release/content-copy.ts';

interface Places {
  /** The content that came with the image, which cannot be written to. */
  image: string;
  /** The content that the desk changes, in the volume. */
  contentDir: string;
  /** File that says which content the volume was given. */
  note: string;
}

/**
 * Gives the volume of a container the content of its image: where it has none, and where it still has, byte for byte,
 * what an image gave it. Whatever somebody has changed since stays as it is.
 * @returns whether the volume holds the content of the image now
 */
export function placeContent({ image, contentDir, note }: Places): boolean {
  if (resolve(image) === resolve(contentDir)) return true;
  const ofImage = hashOf(image);
  const own = existsSync(contentDir) ? hashOf(contentDir) : emptyHash;
  if (own !== ofImage) {
    const before = existsSync(note) ? readFileSync(note, 'utf8') : undefined;
    if (own !== emptyHash && own !== before) return false;
    replaceFolder(image, contentDir);
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, ofImage);
  return true;
}

/** Copied aside first: a container that is stopped meanwhile finds the whole folder, or none and copies again. */
function replaceFolder(image: string, contentDir: string): void {
  const [fresh, old] = [`${contentDir}.new`, `${contentDir}.old`];
  copyContent(image, fresh);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(contentDir)) renameSync(contentDir, old);
  renameSync(fresh, contentDir);
  rmSync(old, { recursive: true, force: true });
}

const hashOf = (folder: string) => hashFiles(folder, listContent(folder));
const emptyHash = hashFiles('', []);
