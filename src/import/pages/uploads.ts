import type { UploadFolder } from '#import/pages/upload-folder.ts';
import type { IndexedFile } from '#import/plan/site-index.ts';

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
  // Plugins put `hand.jpg.webp` beside `hand.jpg`.
  const named = path.replace(/(\.(?:jpe?g|png))\.(?:webp|avif)$/i, '$1');
  const [, stem = named, ending = ''] = /^(.*?)(\.\w+)$/.exec(named) ?? [];
  const bare = stem.replace(/-\d{1,5}x\d{1,5}$/, '');
  const whole = bare.replace(/-(?:scaled|rotated)$/, '');
  const unedited = whole.replace(/-e\d{10,}$/, '');
  const stems = [whole, bare, `${whole}-scaled`, `${whole}-rotated`, unedited, stem];
  return [...new Set([...stems.map((one) => `${one}${ending}`), path])];
}

/** The same names with each ending that a plugin may have given a picture, and without the folder of one of many sites. */
function otherNames(names: readonly string[]): string[] {
  const bare = names.flatMap((name) =>
    /^sites\/\d+\//.test(name) ? [name.replace(/^sites\/\d+\//, '')] : [],
  );
  const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'];
  return [
    ...bare,
    ...[...names, ...bare]
      .filter((name) => pictureName.test(name))
      .flatMap((name) => endings.map((ending) => name.replace(/\w+$/, ending))),
  ];
}

type FoundUpload = { path: string; below: string } | { why: string };

/** The file of a picture on this machine, or why there is none. */
export function findUpload(
  address: string,
  file: IndexedFile | undefined,
  uploads: UploadFolder | undefined,
  site: string,
): FoundUpload {
  if (address.startsWith('data:')) return { why: 'written into the text' };
  const named = uploadPath(address, site);
  const known = file === undefined ? undefined : uploadPath(file.url, site);
  if (named === undefined && known === undefined) return { why: 'on another site' };
  if (uploads === undefined) return { why: 'no folder of uploads was named (--uploads)' };
  const names = [named, known].flatMap((path) => (path === undefined ? [] : originalsOf(path)));
  const found = uploads.findFirst([...names, ...otherNames(names)]);
  if (found === undefined) return { why: 'not in the folder of uploads' };
  return pictureName.test(found.path) ? found : { why: 'of a kind that this site does not show' };
}
