/** Prefixes by what their namespaces have in common, over all versions of the format. First match wins. */
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/wordpress\.org\/export\/[\d.]*\/?excerpt/i, 'excerpt'],
  [/wordpress\.org\/export/i, 'wp'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/dc\/elements/i, 'dc'],
];

/** Usual prefix for each prefix that the file declares under another name. */
export function readNamespaces(attributes: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(attributes).flatMap(([name, uri]) => {
      const usual = namespaces.find(([pattern]) => pattern.test(uri))?.[1];
      return name.startsWith('xmlns:') && usual !== undefined ? [[name.slice(6), usual] as const] : [];
    }),
  );
}

/** Name of an element in lower case, under the usual prefix of its namespace. */
export function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix = '', local] = name.toLowerCase().split(':');
  if (local === undefined) return prefix;
  const usual = `${prefixes.get(prefix) ?? prefix}:${local}`;
  return usual === 'wp:wp_author' ? 'wp:author' : usual;
}

/** Elements that hold others. */
const records = [
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
  'wp:comment',
  'wp:postmeta',
  'wp:commentmeta',
  'wp:termmeta',
  'item',
] as const;
export type RecordName = (typeof records)[number];

export const isRecord = (name: string): name is RecordName => records.some((known) => known === name);

/**
 * Prefixes that HTML has no element of: where one opens, a text that was open has ended, closed or not.
 * @param open name of the element that holds the text
 */
export const isStructural = (name: string, open = ''): boolean =>
  isRecord(name) ||
  name === 'channel' ||
  /^(?:wp|excerpt|dc):|^content:encoded$/.test(name) ||
  (open === 'title' && ['link', 'pubdate', 'guid'].includes(name));
