import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { IndexedFile } from '#import/plan/site-index.ts';

/** The folder of uploads of the old site, or none. */
export type Uploads = string | undefined;

const pictureName = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Path below the uploads of a picture's address, resized or not: what follows `/wp-content/uploads/`, or the whole
 * path on the hosts of WordPress.com. Undefined where it lies elsewhere.
 */
export function uploadPath(address: string, site: string): string | undefined {
  const url = URL.parse(unproxied(address), site || 'http://old.invalid');
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const path = decode(url.pathname);
  const below = /\/(?:wp-content\/uploads|files)\/(.+)$/.exec(path)?.[1];
  if (below !== undefined) return below;
  return url.hostname.endsWith('.files.wordpress.com') ? path.slice(1) : undefined;
}

/** Jetpack serves pictures as `https://i0.wp.com/the.site/path`. */
const unproxied = (address: string) => address.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//, 'https://');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names under which the original of a resized picture may lie, the likeliest first. */
export function originalsOf(path: string): string[] {
  const [, stem = path, ending = ''] = /^(.*?)(\.\w+)$/.exec(path) ?? [];
  const bare = stem.replace(/-\d{1,5}x\d{1,5}$/, '');
  const whole = bare.replace(/-(?:scaled|rotated)$/, '');
  const unedited = whole.replace(/-e\d{10,}$/, '');
  const stems = [whole, bare, `${whole}-scaled`, unedited, stem];
  return [...new Set(stems)].map((one) => `${one}${ending}`);
}

export type FoundUpload = { path: string; below: string } | { why: string };

/** The file of a picture on this machine, or why there is none. What lies outside the folder is never read. */
export function findUpload(
  address: string,
  file: IndexedFile | undefined,
  uploads: Uploads,
  site: string,
): FoundUpload {
  if (address.startsWith('data:')) return { why: 'written into the text' };
  const named = uploadPath(address, site);
  const known = file === undefined ? undefined : uploadPath(file.url, site);
  if (named === undefined && known === undefined) return { why: 'on another site' };
  if (uploads === undefined) return { why: 'no folder of uploads was named (--uploads)' };
  const candidates = [named, known].flatMap((path) => (path === undefined ? [] : originalsOf(path)));
  const found = candidates.map((below) => ({ below, path: within(uploads, below) }));
  const first = found.find(({ path }) => path !== undefined);
  if (first?.path === undefined) return { why: 'not in the folder of uploads' };
  if (!pictureName.test(first.path)) return { why: 'of a kind that this site does not show' };
  return { path: first.path, below: first.below };
}

/** The real path of a file that lies in the folder, whatever links lead there. */
function within(folder: string, below: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, below));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}
