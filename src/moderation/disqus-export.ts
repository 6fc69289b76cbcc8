import { XMLParser } from 'fast-xml-parser';
import { htmlText } from '#lib/comments/html-text.ts';
import { plainLine } from '#lib/comments/plain-text.ts';
import { CommandError } from '#moderation/command-error.ts';

/** A comment of another system, before it is known which page it belongs to. Times are ISO 8601. */
export interface ForeignComment {
  id: string;
  source: string;
  /** Full address of the page that it was written on. */
  link: string;
  /** The comment of the same system that it answers; answers may have answers. */
  parent: string | undefined;
  name: string;
  words: string;
  created: string;
}

export interface ForeignExport {
  comments: ForeignComment[];
  /** Those that were left out, by why. */
  leftOut: Map<string, number>;
}

type Element = Record<string, unknown>;

/** Longest message that is read, in characters of HTML. */
const longestMessage = 60_000;

/**
 * Reads the XML file that Disqus exports. Deleted comments, spam and what was never approved are left out, as are
 * the addresses, machines and picture links of those who wrote.
 * @throws {CommandError} where it is not whole, or no export of Disqus
 * Source: the "Comments Export" article of Disqus's help, and its schema disqus.xsd.
 */
export function readDisqusExport(xml: string, file: string): ForeignExport {
  const root = parseXml(xml, file);
  const links = new Map<string, string>();
  for (const thread of elementsOf(root, 'thread')) links.set(idOf(thread), text(thread['link']));
  const leftOut = new Map<string, number>();
  const leave = (why: string) => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const comments: ForeignComment[] = [];
  for (const post of elementsOf(root, 'post')) {
    const read = readPost(post, links);
    if (typeof read === 'string') leave(read);
    else comments.push(read);
  }
  return { comments: withLivingParents(comments, elementsOf(root, 'post')), leftOut };
}

/** The comment, or why it is left out. */
function readPost(post: Element, links: ReadonlyMap<string, string>): ForeignComment | string {
  if (text(post['isDeleted']) === 'true') return 'deleted';
  if (text(post['isSpam']) === 'true') return 'spam';
  if (text(post['isApproved']) === 'false') return 'not approved';
  const id = idOf(post);
  const link = links.get(idOf(elementOf(post['thread'])));
  const created = Date.parse(text(post['createdAt']));
  if (!/^\d{1,30}$/.test(id) || !link || Number.isNaN(created)) return 'without number, page or time';
  const message = text(post['message']);
  if (message.length > longestMessage) return 'too long';
  const words = htmlText(message);
  if (words === '') return 'without words';
  const author = elementOf(post['author']);
  const name = plainLine(htmlText(text(author['name']))) || plainLine(text(author['username'])) || 'Guest';
  return {
    id: `disqus-${id}`,
    source: `disqus:${id}`,
    link,
    parent: undefined,
    name,
    words,
    created: new Date(created).toISOString(),
  };
}

/** An answer to one that is left out answers the nearest one above it that is not. */
function withLivingParents(comments: readonly ForeignComment[], posts: readonly Element[]): ForeignComment[] {
  const parents = new Map(
    posts.map((post) => [`disqus-${idOf(post)}`, `disqus-${idOf(elementOf(post['parent']))}`]),
  );
  const living = new Set(comments.map(({ id }) => id));
  return comments.map((comment) => {
    let parent = parents.get(comment.id);
    // A file can be made so that comments answer each other in a ring.
    for (const seen = new Set<string>(); parent !== undefined && !living.has(parent);) {
      if (seen.has(parent)) return comment;
      seen.add(parent);
      parent = parents.get(parent);
    }
    return { ...comment, parent };
  });
}

function parseXml(xml: string, file: string): Element {
  // Only words between tags may look like a declaration: others could blow the file up, and Disqus writes none.
  const markup = xml.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(markup))
    throw new CommandError(`${file} declares a DOCTYPE, as no export of Disqus does. It is not read.`);
  if (!/<disqus[\s>]/.test(markup))
    throw new CommandError(
      `${file} is XML, but no export of Disqus. Such a file has <disqus> around everything.`,
    );
  if (!/<\/disqus>\s*$/.test(markup)) throw notWhole(file, 'it ends in the middle');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    maxNestedTags: 20,
  });
  try {
    return elementOf((parser.parse(xml) as Element)['disqus']);
  } catch (error) {
    throw notWhole(file, error instanceof Error ? error.message : String(error));
  }
}

const notWhole = (file: string, why: string) =>
  new CommandError(`${file} is no whole XML file. Download it again from Disqus. (${why})`);

const elementOf = (value: unknown): Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Element) : {};

const elementsOf = (parent: Element, name: string): Element[] =>
  [parent[name]].flat().filter((value): value is Element => typeof value === 'object' && value !== null);

/** The text of an element, which is an object where it has attributes too. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = elementOf(value)['#text'];
  return typeof inner === 'string' ? inner : '';
}

const idOf = (element: Element): string => text(element['@dsq:id']);
