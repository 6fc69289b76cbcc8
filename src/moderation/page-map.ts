import { parse } from 'yaml';
import { didYouMean } from '#lib/suggest.ts';
import { CommandError } from '#moderation/command-error.ts';

/** Where comments of an old address belong on this site. Both are paths. */
export type PageMap = ReadonlyMap<string, string>;

/**
 * Reads a file of lines such as `/blog/sciatica.html: /conditions/sciatica/` (YAML, so JSON too).
 * @throws {CommandError} that names the line that leads to no page
 */
export function readPageMap(text: string, file: string, pages: ReadonlySet<string>): PageMap {
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new CommandError(`${file} holds no lines such as /old/address.html: /conditions/sciatica/`);
  const map = new Map<string, string>();
  for (const [from, to] of Object.entries(read as Record<string, unknown>)) {
    const page = String(to);
    if (!pages.has(page))
      throw new CommandError(
        `${file}: "${from}" leads to "${page}", and there is no such page that takes comments.${didYouMean(page, [...pages])}`,
      );
    map.set(bare(from), page);
  }
  return map;
}

/**
 * The page of this site that an old address belongs to: as the map says, else the page of the same path. Endings
 * such as `.html` do not count. Undefined where there is none.
 * @param link a full address or a path
 */
export function findPage(link: string, pages: ReadonlySet<string>, map: PageMap): string | undefined {
  const mapped = map.get(bare(link));
  if (mapped !== undefined) return mapped;
  const path = `${bare(link)}/`.replace(/^\/\/$/, '/');
  const plain = path.replace(/\/index\.(html?|php)\/$/, '/').replace(/\.(html?|php)\/$/, '/');
  return [path, plain, plain.toLowerCase()].find((known) => pages.has(known));
}

/** The path of an address, decoded, without its last slash: `/blog/neck`. What is no address stays itself. */
export function bare(link: string): string {
  const { pathname } = URL.parse(link, 'http://here.invalid') ?? { pathname: link };
  try {
    return decodeURIComponent(pathname).replace(/\/+$/, '');
  } catch {
    return pathname.replace(/\/+$/, '');
  }
}
