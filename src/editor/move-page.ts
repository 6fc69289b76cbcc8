import { replaceReferences } from '#editor/page-references.ts';
import { changeRedirects, redirectsFile } from '#editor/redirect-lines.ts';
import { translationPaths } from '#lib/language-folder.ts';
import { entryPath } from '#lib/paths.ts';

/** A page of a collection that gets another name, and with it another address. */
export interface Move {
  collection: string;
  /** Names of the file, without `.mdx`. */
  from: string;
  to: string;
  /** Visitors have never seen it: nobody has its old address. */
  isDraft: boolean;
}

/** The files that a move changes beside the page itself. */
export interface MoveEffects {
  /** The new text of each file by path. */
  texts: Map<string, string>;
  /** The page's translations, which get its new name: the path that each has now, by the one that it had. */
  translations: Map<string, string>;
  /** How many links of each page change, by path. */
  links: Map<string, number>;
  /** Addresses of the page, before and after. */
  from: string;
  to: string;
}

const searchesFiles = ['content/searches.yaml', 'content/search-examples.yaml'];

/**
 * What a move changes in other files: the names of its translations, links and references to the page, old addresses
 * that lead to it, and a redirect from its address to the new one.
 * @param texts of all content files by path
 */
export function effectsOfMove(texts: ReadonlyMap<string, string>, move: Move): MoveEffects {
  const [from, to] = [entryPath(move.collection, move.from), entryPath(move.collection, move.to)];
  const effects: MoveEffects = { texts: new Map(), translations: new Map(), links: new Map(), from, to };
  const [moved, place] = [move.from, move.to].map((name) => `content/${move.collection}/${name}.mdx`);
  const renamed = new Map(pairsOf(translationPaths(moved ?? ''), translationPaths(place ?? '')));
  for (const [path, text] of texts) {
    if (path === moved || path === redirectsFile || !/\.(?:mdx|ya?ml)$/.test(path)) continue;
    const links = replaceLinks(searchesFiles.includes(path) ? replaceSearches(text, move) : text, from, to);
    const references = replaceReferences(path, links.text, move);
    const now = renamed.get(path);
    if (now !== undefined) {
      effects.translations.set(path, now);
      effects.texts.set(now, references.text);
      continue;
    }
    if (references.text === text) continue;
    effects.texts.set(path, references.text);
    if (path.endsWith('.mdx')) effects.links.set(path, links.count + references.count);
  }
  const redirects = texts.get(redirectsFile);
  const changed = changeRedirects(redirects ?? '', from, to, move.isDraft);
  if (changed !== (redirects ?? '')) effects.texts.set(redirectsFile, changed);
  return effects;
}

const pairsOf = (here: readonly string[], there: readonly string[]) =>
  here.map((path, index) => [path, there[index] ?? path] as const);

/** Replaces an address wherever it stands whole: in a link, in a tag, in a field, with or without a place in the page. */
export function replaceLinks(text: string, from: string, to: string): { text: string; count: number } {
  const address = new RegExp(String.raw`(?<![\w/.:-])${escape(from)}(?![\w/-])`, 'g');
  const count = [...text.matchAll(address)].length;
  return { text: text.replaceAll(address, () => to), count };
}

const escape = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Each line of the list of searches ends with the names of pages. */
function replaceSearches(text: string, { from, to }: Move): string {
  return text.replaceAll(
    /^(\s+\S.*:)((?:[ \t]+[a-z0-9-]+)+)[ \t]*$/gm,
    (line, typed: string, names: string) => {
      const replaced = names.replaceAll(/[a-z0-9-]+/g, (name) => (name === from ? to : name));
      return replaced === names ? line : `${typed}${replaced}`;
    },
  );
}
