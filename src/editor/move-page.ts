import type { z } from 'astro/zod';
import { type YAMLMap, type YAMLSeq, isMap, isSeq, parseDocument } from 'yaml';
import { formNames, formSchemas } from '#editor/forms.ts';
import { pageFormat } from '#editor/page-format.ts';
import { fieldsOf, lineOf, marksOf } from '#editor/schema-parts.ts';
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
  /** How many links of each page change, by path. */
  links: Map<string, number>;
  /** Addresses of the page, before and after. */
  from: string;
  to: string;
}

export const redirectsFile = 'content/redirects.yaml';
export const searchesFile = 'content/searches.yaml';

/**
 * What a move changes in other files: links and references to the page, old addresses that lead to it, and a
 * redirect from its address to the new one.
 * @param texts of all content files by path
 */
export function effectsOfMove(texts: ReadonlyMap<string, string>, move: Move): MoveEffects {
  const [from, to] = [entryPath(move.collection, move.from), entryPath(move.collection, move.to)];
  const effects: MoveEffects = { texts: new Map(), links: new Map(), from, to };
  const moved = `content/${move.collection}/${move.from}.mdx`;
  for (const [path, text] of texts) {
    if (path === moved || path === redirectsFile || !/\.(?:mdx|ya?ml)$/.test(path)) continue;
    const links = replaceLinks(path === searchesFile ? replaceSearches(text, move) : text, from, to);
    const references = replaceReferences(path, links.text, move);
    if (references.text === text) continue;
    effects.texts.set(path, references.text);
    if (path.endsWith('.mdx')) effects.links.set(path, links.count + references.count);
  }
  const redirects = texts.get(redirectsFile);
  const changed = changeRedirects(redirects ?? '', from, to, move.isDraft);
  if (changed !== (redirects ?? '')) effects.texts.set(redirectsFile, changed);
  return effects;
}

/** Replaces an address wherever it stands whole: in a link, in a tag, in a field, with or without a place in the page. */
export function replaceLinks(text: string, from: string, to: string): { text: string; count: number } {
  const address = new RegExp(String.raw`(?<![\w/.:-])${escape(from)}(?![\w/-])`, 'g');
  const count = [...text.matchAll(address)].length;
  return { text: text.replaceAll(address, () => to), count };
}

const escape = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Fields of a page that name the moved one are changed; everything else stays as it was written. */
function replaceReferences(path: string, text: string, move: Move): { text: string; count: number } {
  const name = formNames.find((one) => path.startsWith(`content/${one}/`));
  if (name === undefined || !path.endsWith('.mdx')) return { text, count: 0 };
  const { head, rest } = splitHead(text);
  if (head === undefined) return { text, count: 0 };
  const counter = { count: 0 };
  try {
    const { fromFile, toFile } = pageFormat(name);
    const form = fromFile(text);
    const renamed = rename(formSchemas[name], form, move, counter) as Record<string, unknown>;
    if (counter.count === 0) return { text, count: 0 };
    const written = splitHead(toFile(renamed));
    return { text: `${written.head ?? head}${rest}`, count: counter.count };
  } catch {
    // A page whose form cannot be read has no references that anybody could follow.
    return { text, count: 0 };
  }
}

/** The form above a text with its hyphens, and all that comes after it. */
function splitHead(text: string): { head: string | undefined; rest: string } {
  const [head] = /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text) ?? [];
  return { head, rest: head === undefined ? text : text.slice(head.length) };
}

function rename(schema: z.core.$ZodType, value: unknown, move: Move, counter: { count: number }): unknown {
  if (marksOf(schema)['reference'] === move.collection) {
    if (value !== move.from) return value;
    counter.count += 1;
    return move.to;
  }
  const line = lineOf(schema);
  if (line !== undefined && Array.isArray(value))
    return value.map((inner) => rename(line, inner, move, counter));
  if (typeof value !== 'object' || value === null) return value;
  const known = new Map(fieldsOf(schema));
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const own = known.get(field);
      return [field, own === undefined ? inner : rename(own, inner, move, counter)];
    }),
  );
}

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

const isAt = (item: YAMLMap, field: string, address: string) => item.get(field) === address;

/** Old addresses lead to the page in one step, and none leads away from the address that it has now. */
function changeRedirects(text: string, from: string, to: string, isDraft: boolean): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents))) return text;
  const list: YAMLSeq | undefined = isSeq(document.contents) ? document.contents : undefined;
  let isChanged = false;
  for (const item of [...(list?.items ?? [])]) {
    if (!isMap(item)) continue;
    if (isAt(item, 'from', to)) {
      list?.items.splice(list.items.indexOf(item), 1);
      isChanged = true;
    } else if (isAt(item, 'to', from)) {
      item.set('to', to);
      isChanged = true;
    }
  }
  const [comments = ''] = /^(?:#.*\n|[ \t]*\n)*/.exec(text) ?? [];
  const rest = list?.items.length === 0 ? comments : document.toString({ lineWidth: 0 });
  const left = isChanged ? rest : text;
  if (isDraft) return left;
  const start = left === '' || left.endsWith('\n') ? left : `${left}\n`;
  return `${start}- from: ${from}\n  to: ${to}\n`;
}
