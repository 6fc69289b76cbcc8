import type { OldAddresses } from '#import/plan/old-addresses.ts';
import { type RelatedTerm, termKey } from '#import/plan/relate-terms.ts';
import type { IndexedItem, SiteIndex } from '#import/plan/site-index.ts';
import { feedPath, listPath } from '#lib/paths.ts';
import { slugOf } from '#lib/slug-of.ts';

const articles = listPath('articles');

/** Posts on a page of a list, the default of WordPress. */
const perPage = 10;

/**
 * What may stand before `category/`, `author/` and the year: the path of the blog, and the fixed words with which
 * the addresses of all its posts begin, such as `/blog/` or `/index.php/`.
 * Source: WordPress, "Customize permalinks": the part of the structure before its first tag.
 */
export function frontsOf(
  { terms, authors }: SiteIndex,
  posts: readonly IndexedItem[],
  base: string,
): string[] {
  const paths = posts.flatMap(({ link }) => {
    const path = URL.parse(link)?.pathname.toLowerCase();
    return path?.startsWith(base.toLowerCase()) === true ? [path.slice(base.length)] : [];
  });
  const [first = ''] = paths[0]?.split('/') ?? [];
  const names = new Set([...terms.map(({ slug }) => slug), ...authors.map(({ login }) => slugOf(login))]);
  const isFront = paths.every(
    (path) => path.startsWith(`${first}/`) && path.split('/').filter(Boolean).length > 1,
  );
  if (paths.length < 2 || !isFront || /^\d*$/.test(first) || names.has(first)) return [base];
  const isByNumber = paths.every((path) => /^[^/]+\/\d+\/?$/.test(path));
  return [base, `${base}${first}/`, ...(isByNumber ? [`${base}${first}/date/`] : [])];
}

/** Source: WordPress, the kinds of feeds that `do_feed` knows. */
export function addFeeds(base: string, addresses: OldAddresses): void {
  for (const path of ['feed/', 'feed/rss/', 'feed/rss2/', 'feed/rdf/', 'feed/atom/'])
    addresses.add(`${base}${path}`, feedPath);
  const isOwn = base === '/';
  addresses.add(
    `${base}comments/feed/`,
    isOwn ? undefined : feedPath,
    'This site has addresses of its own below /comments/.',
  );
  for (const file of ['wp-rss.php', 'wp-rss2.php', 'wp-rdf.php', 'wp-atom.php', 'wp-feed.php'])
    addresses.add(`${base}${file}`, feedPath);
  for (const kind of ['rss', 'rss2', 'rdf', 'atom', 'feed', 'comments-rss2'])
    addresses.add(`${base}?feed=${kind}`, feedPath);
}

/** A list of posts with its further pages. */
function addList(path: string, count: number, to: string, addresses: OldAddresses): void {
  addresses.add(path, to);
  for (let page = 2; page <= Math.ceil(count / perPage); page++) addresses.add(`${path}page/${page}/`, to);
}

/** What stands before the slug of a term in its address, and what asks for it. */
const taxonomies: Record<string, { front: string; parameters: string[] }> = {
  category: { front: 'category', parameters: ['category_name'] },
  post_tag: { front: 'tag', parameters: ['tag'] },
  post_format: { front: 'type', parameters: ['post_format'] },
};

export function addTerms(
  terms: ReadonlyMap<string, RelatedTerm>,
  fronts: readonly string[],
  addresses: OldAddresses,
): void {
  const counts = countsOf(terms);
  const [base = '/'] = fronts;
  for (const term of terms.values()) {
    const { taxonomy, slug, id, page } = term;
    if (taxonomy === 'nav_menu' || slug === '' || taxonomy.startsWith('wp_')) continue;
    const to = page?.path ?? articles;
    const { front, parameters } = taxonomies[taxonomy] ?? { front: taxonomy, parameters: [taxonomy] };
    const shown = taxonomy === 'post_format' ? slug.replace(/^post-format-/, '') : slug;
    const way = [...parentsOf(term, terms), shown].join('/');
    for (const start of fronts)
      for (const path of new Set([shown, way])) {
        addList(`${start}${front}/${path}/`, counts.get(termKey(taxonomy, slug)) ?? 0, to, addresses);
        addresses.add(`${start}${front}/${path}/feed/`, feedPath);
      }
    for (const name of parameters) addresses.add(`${base}?${name}=${slug}`, to);
    if (taxonomy === 'category' && id !== '') addresses.add(`${base}?cat=${id}`, to);
  }
}

/** Posts on the list of each term: the list of a category has those of the categories below it, too. */
function countsOf(terms: ReadonlyMap<string, RelatedTerm>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms.values())
    for (const slug of new Set([term.slug, ...parentsOf(term, terms)])) {
      const key = termKey(term.taxonomy, slug);
      counts.set(key, (counts.get(key) ?? 0) + term.count);
    }
  return counts;
}

/** Slugs of the terms above a term, the highest first. */
function parentsOf(term: RelatedTerm, terms: ReadonlyMap<string, RelatedTerm>): string[] {
  const trail: string[] = [];
  let above = term.parent;
  while (above !== '' && !trail.includes(above) && trail.length < 20) {
    trail.unshift(above);
    above = terms.get(termKey(term.taxonomy, above))?.parent ?? '';
  }
  return trail;
}

export function addAuthors(
  { authors, items }: SiteIndex,
  fronts: readonly string[],
  addresses: OldAddresses,
  to: string,
): void {
  const counts = new Map(authors.map(({ login }) => [login, 0]));
  for (const { creator } of items) counts.set(creator, (counts.get(creator) ?? 0) + 1);
  const [base = '/'] = fronts;
  for (const [login, count] of counts)
    for (const name of new Set([login.toLowerCase(), slugOf(login)])) {
      // WordPress makes an address of a login, and no other signs stand in one.
      if (!/^[\w.-]+$/.test(name)) continue;
      for (const start of fronts) {
        addList(`${start}author/${name}/`, count, to, addresses);
        addresses.add(`${start}author/${name}/feed/`, feedPath);
      }
      addresses.add(`${base}?author_name=${name}`, to);
    }
  for (const { id } of authors) if (id !== '') addresses.add(`${base}?author=${id}`, to);
}

/** @param posts those that were public and became articles */
export function addDates(
  posts: readonly IndexedItem[],
  fronts: readonly string[],
  addresses: OldAddresses,
): void {
  const counts = new Map<string, number>();
  for (const { day } of posts) {
    const [year, month, date] = day?.split('-') ?? [];
    if (year === undefined) continue;
    for (const path of [year, `${year}/${month}`, `${year}/${month}/${date}`])
      counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const [base = '/'] = fronts;
  for (const [path, count] of counts) {
    for (const start of fronts) addList(`${start}${path}/`, count, articles, addresses);
    addresses.add(`${base}?m=${path.replaceAll('/', '')}`, articles);
  }
  for (let page = 2; page <= Math.ceil(posts.length / perPage); page++) {
    addresses.add(`${base}page/${page}/`, articles);
    addresses.add(`${base}?paged=${page}`, articles);
  }
}
