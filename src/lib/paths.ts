import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';

/** Every address of the site is made here. Pages end in a slash. */

export const homePath = '/';
export const searchPath = '/search/';
export const evidencePath = '/evidence/';
/** Where a build puts the records of the instant search. */
export const namesPath = '/pagefind/names.json';
export const feedPath = '/feed.xml';

/** Addresses that exist whatever stands in content/. */
export const fixedPaths = [
  homePath,
  '/therapies/',
  '/conditions/',
  '/articles/',
  evidencePath,
  '/body/',
  searchPath,
] as const;

/** The list page of a collection. */
export function listPath(collection: 'therapies' | 'conditions' | 'articles'): string {
  return `/${collection}/`;
}

/** The page of the names that begin alike, where one page would have too many; of all such pages without one. */
export function letterPath(start?: string): string {
  return `${listPath('conditions')}letter/${start === undefined ? '' : `${start}/`}`;
}

/** The page of one entry. Entries of `pages` stand at the top; `home` is the front page. */
export function entryPath(collection: string, slug: string, language: Language = defaultLanguage): string {
  const place = collection === 'pages' ? '/' : `/${collection}/`;
  return pathIn(language, place === '/' && slug === 'home' ? homePath : `${place}${slug}/`);
}

/** The name by which lists of searches call a page: the last part of its address, `home` for the front page. */
export const nameOfPath = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? 'home';

/** The page about when massage is not safe, where a practice has one. */
export const safePath = '/safe/';

/** The page of one part of the body, or of the body finder. */
export function bodyPath(area?: string): string {
  return area === undefined ? '/body/' : `/body/${area}/`;
}

/** The Markdown copy of a page. */
export function markdownPath(path: string): string {
  return `${path}index.md`;
}

/** Where a search for `query` is shown, on the search page of a language. */
export const searchIn = (path: string, query: string): string => `${path}?q=${encodeURIComponent(query)}`;

/** First parts of an address that a file in content/pages/ may not take. */
export const reservedSlugs = [
  'therapies',
  'conditions',
  'articles',
  'evidence',
  'search',
  'body',
  'admin',
  'desk',
  'comments',
  'screens',
  'pagefind',
  '404',
  'es',
] as const;

/** `tel:+15178982899` from `+1-517-898-2899`, `tel:116123` from `116 123` (RFC 3966). */
export function phoneLink(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

/** The author's page: every byline leads there. */
export const aboutPath = '/about/';

/** Where the practice is reached. */
export const contactPath = '/contact/';

/** `mailto:` to an address of somebody, which brings nothing but itself (RFC 6068). */
export function mailLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
}

/** An address of the site as a full one, or undefined where the site's own address is not known. */
export function absoluteUrl(path: string, website: string | undefined): string | undefined {
  return website === undefined ? undefined : fullUrl(path, website);
}

/** A path of the site as a full address, below the path that the site's own address may have. */
export function fullUrl(path: string, website: string): string {
  return new URL(underBase(path, basePathOf(website)), website).href;
}

/** `/massage` for a site at `https://example.github.io/massage/`, and nothing for one that has a host to itself. */
export function basePathOf(website: string | undefined): string {
  return website === undefined ? '' : new URL(website).pathname.replace(/\/+$/, '');
}

/** A path of the site below `base`; one that lies there already is left alone. */
export function underBase(path: string, base: string): string {
  return path === base || path.startsWith(`${base}/`) ? path : `${base}${path}`;
}

/**
 * An address of the site for structured data: a full one, or, where the site's own address is not known, one that
 * readers complete with the address of the page it stands on. Source: JSON-LD 1.1, base IRI.
 */
export function dataUrl(path: string, website: string | undefined): string {
  return absoluteUrl(path, website) ?? path;
}

/** Addresses that search engines should leave out. */
export const unlistedPaths = [searchPath, '/404/', '/not-found/'] as const;

/** The value of a link's `aria-current`: the page itself, a page below it, or neither (WAI-ARIA 1.2). */
export function currentState(target: string, path: string): 'page' | 'true' | undefined {
  if (target === path) return 'page';
  return path.startsWith(target) ? 'true' : undefined;
}

/** Whether a path is that of a page, below no base: what a request names may lead nowhere else. */
export const isPagePath = (path: string): boolean => /^\/(?:[a-z0-9-]+\/)*$/.test(path);
