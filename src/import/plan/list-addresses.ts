import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { OldAddresses } from '#import/plan/old-addresses.ts';
import { addAuthors, addDates, addFeeds, addTerms, frontsOf } from '#import/plan/list-archives.ts';
import type { RelatedTerm } from '#import/plan/relate-terms.ts';
import type { IndexedFile, IndexedItem, SiteIndex } from '#import/plan/site-index.ts';
import { aboutPath, listPath } from '#lib/paths.ts';

/** Statuses in which an item had an address that visitors could know. */
const wasPublic = ['publish', 'private', 'inherit', ''];

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
    addFile(
      file,
      assigned.get(index.shownBy.get(file.id) ?? file.parent)?.path,
      index.site.address,
      addresses,
    );
  const posts = index.items.filter(
    ({ type, status, key }) => type === 'post' && status === 'publish' && assigned.has(key),
  );
  const fronts = frontsOf(index, posts, base);
  addFeeds(base, addresses);
  addTerms(terms, fronts, addresses);
  addAuthors(index, fronts, addresses, hasAboutPage ? aboutPath : listPath('articles'));
  addDates(posts, fronts, addresses);
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
    for (const part of whole.endsWith('/') ? partsOf(item) : []) addresses.add(`${whole}${part}`, to, why);
    for (const other of [slug, item.oldSlug ?? '']) {
      const renamed = other === '' ? whole : whole.replace(/[^/]+(\/?)$/, `${other}$1`);
      if (renamed !== whole && sorting.taken !== false) addresses.add(renamed, to, why);
    }
  }
  if (id === '') return;
  addresses.add(`${base}?p=${id}`, to, why);
  if (type === 'page') addresses.add(`${base}?page_id=${id}`, to, why);
}

/** Comments on one page, the default of WordPress. */
const commentsPerPage = 50;

/** What WordPress answers for below the address of an item. */
function partsOf({ pageCount, commentCount }: IndexedItem): string[] {
  const pages = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, 100) - from + 1) }, (_, index) => index + from);
  const commentPages = Math.ceil(commentCount / commentsPerPage);
  return [
    ...['amp/', 'feed/', 'embed/'],
    ...pages(2, pageCount).map((page) => `${page}/`),
    ...pages(1, commentPages).map((page) => `comment-page-${page}/`),
  ];
}

/** The page of a picture leads to the page that shows it. */
function addFile(
  { id, link, url }: IndexedFile,
  to: string | undefined,
  site: string,
  addresses: OldAddresses,
): void {
  const path = pathOf(link);
  const why = 'No page that was taken shows this file.';
  if (path !== undefined && !path.includes('?') && !/\.\w+$/.test(path)) addresses.add(path, to, why);
  addresses.add(`${basePath(site)}?attachment_id=${id}`, to, why);
  if (hostOf(url) === hostOf(site))
    addresses.add(pathOf(url), undefined, 'Pictures and files have other addresses here.');
}

const hostOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '');
