import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { OldAddresses } from '#import/plan/old-addresses.ts';
import type { RelatedTerm } from '#import/plan/relate-terms.ts';
import type { IndexedFile, IndexedItem, SiteIndex } from '#import/plan/site-index.ts';
import { aboutPath, feedPath, listPath } from '#lib/paths.ts';
import { slugOf } from '#lib/slug-of.ts';

/** Statuses in which an item had an address that visitors could know. */
const wasPublic = ['publish', 'private', 'inherit', ''];

const articles = listPath('articles');

/** All addresses that WordPress answered for an export, with the pages that took their place. */
export function listAddresses(
  index: SiteIndex,
  assigned: ReadonlyMap<string, AssignedPage>,
  terms: ReadonlyMap<string, RelatedTerm>,
  addresses: OldAddresses,
  hasAboutPage: boolean,
): void {
  const base = basePath(index.site.address);
  for (const item of index.items) addItem(item, assigned.get(item.key)?.path, base, addresses);
  for (const file of index.files.values())
    addFile(file, assigned.get(index.shownBy.get(file.id) ?? file.parent)?.path, base, addresses);
  addFeeds(base, addresses);
  for (const term of terms.values()) addTerm(term, terms, base, addresses);
  addAuthors(index, base, addresses, hasAboutPage ? aboutPath : articles);
  addDates(index, assigned, base, addresses);
}

/** Path of the blog on its host, with a closing slash: `/` or `/blog/`. */
export function basePath(address: string): string {
  const path = URL.parse(address)?.pathname ?? '/';
  return path.endsWith('/') ? path : `${path}/`;
}

/** Path and question of a full address. */
export function pathOf(link: string): string | undefined {
  const url = URL.parse(link, 'http://old.invalid');
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.pathname.replaceAll(/\/{2,}/g, '/') + url.search;
}

function addItem(item: IndexedItem, to: string | undefined, base: string, addresses: OldAddresses): void {
  const { id, type, sorting, status, slug } = item;
  if (sorting.taken === false ? !['post', 'page'].includes(type) : sorting.taken === 'file') return;
  if (!wasPublic.includes(status)) return;
  const why = sorting.taken === false ? sorting.why : undefined;
  const path = pathOf(item.link);
  if (path !== undefined && !path.includes('?')) {
    const whole = path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`;
    addresses.add(whole, to, why);
    const parts = whole.endsWith('/') ? ['amp/', 'feed/'] : [];
    for (let page = 2; page <= Math.min(item.pageCount, 100); page++) parts.push(`${page}/`);
    for (const part of parts) addresses.add(`${whole}${part}`, to, why);
    for (const other of [slug, item.oldSlug ?? '']) {
      const renamed = other === '' ? whole : whole.replace(/[^/]+(\/?)$/, `${other}$1`);
      if (renamed !== whole && sorting.taken !== false) addresses.add(renamed, to, why);
    }
  }
  if (id === '') return;
  addresses.add(`${base}?p=${id}`, to, why);
  if (type === 'page') addresses.add(`${base}?page_id=${id}`, to, why);
}

/** The page of a picture leads to the page that shows it. */
function addFile(
  { id, link }: IndexedFile,
  to: string | undefined,
  base: string,
  addresses: OldAddresses,
): void {
  const path = pathOf(link);
  const why = 'No page that was taken shows this file.';
  if (path !== undefined && !path.includes('?') && !/\.\w+$/.test(path)) addresses.add(path, to, why);
  addresses.add(`${base}?attachment_id=${id}`, to, why);
}

/** Source: WordPress, the kinds of feeds that `do_feed` knows. */
function addFeeds(base: string, addresses: OldAddresses): void {
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

/** What stands before the slug of a term in its address, and what asks for it. */
const taxonomies: Record<string, { front: string; asked: string }> = {
  category: { front: 'category', asked: 'cat' },
  post_tag: { front: 'tag', asked: 'tag' },
  post_format: { front: 'type', asked: 'post_format' },
};

function addTerm(
  term: RelatedTerm,
  terms: ReadonlyMap<string, RelatedTerm>,
  base: string,
  addresses: OldAddresses,
): void {
  const { taxonomy, slug, id, page } = term;
  if (taxonomy === 'nav_menu' || slug === '' || taxonomy.startsWith('wp_')) return;
  const to = page?.path ?? articles;
  const { front, asked } = taxonomies[taxonomy] ?? { front: taxonomy, asked: taxonomy };
  const shown = taxonomy === 'post_format' ? slug.replace(/^post-format-/, '') : slug;
  const trail = parentsOf(term, terms);
  for (const way of new Set([shown, [...trail, shown].join('/')])) {
    addresses.add(`${base}${front}/${way}/`, to);
    addresses.add(`${base}${front}/${way}/feed/`, feedPath);
  }
  if (taxonomy !== 'category') addresses.add(`${base}?${asked}=${slug}`, to);
  else if (id !== '') addresses.add(`${base}?cat=${id}`, to);
}

/** Slugs of the terms above a term, the highest first. */
function parentsOf(term: RelatedTerm, terms: ReadonlyMap<string, RelatedTerm>): string[] {
  const trail: string[] = [];
  let above = term.parent;
  while (above !== '' && !trail.includes(above) && trail.length < 20) {
    trail.unshift(above);
    above = terms.get(`${term.taxonomy} ${above}`)?.parent ?? '';
  }
  return trail;
}

function addAuthors({ authors, items }: SiteIndex, base: string, addresses: OldAddresses, to: string): void {
  const logins = new Set([...authors.map(({ login }) => login), ...items.map(({ creator }) => creator)]);
  for (const login of logins) {
    if (login === '') continue;
    for (const name of new Set([login.toLowerCase(), slugOf(login)])) {
      // WordPress makes an address of a login, and no other signs stand in one.
      if (!/^[\w.-]+$/.test(name)) continue;
      addresses.add(`${base}author/${encodeURIComponent(name)}/`, to);
      addresses.add(`${base}author/${encodeURIComponent(name)}/feed/`, feedPath);
    }
  }
  for (const { id } of authors) if (id !== '') addresses.add(`${base}?author=${id}`, to);
}

/** Posts on a page of a list, as WordPress has it unless it is told otherwise. */
const perPage = 10;

function addDates(
  { items }: SiteIndex,
  assigned: ReadonlyMap<string, AssignedPage>,
  base: string,
  addresses: OldAddresses,
): void {
  const posts = items.filter(
    ({ type, status, key }) => type === 'post' && status === 'publish' && assigned.has(key),
  );
  for (const { day } of posts) {
    if (day === undefined) continue;
    const [year = '', month = '', date = ''] = day.split('-');
    for (const path of [year, `${year}/${month}`, `${year}/${month}/${date}`])
      addresses.add(`${base}${path}/`, articles);
    addresses.add(`${base}?m=${year}${month}`, articles);
  }
  for (let page = 2; page <= Math.ceil(posts.length / perPage); page++)
    addresses.add(`${base}page/${page}/`, articles);
}
