import { readSite } from './read-site.ts';
import { sites } from './sites.ts';
import type { SiteName } from './visit.ts';

/** Addresses that show every kind of page once: lists, search, lost visitors, and the longest of each text. */
export function pageKinds(site: SiteName): string[] {
  return ['/', '/conditions/', '/therapies/', '/articles/', '/evidence/', '/search/', '/404.html', ...readingKinds(site)];
}

/** Addresses of pages to read: the longest condition, therapy and article, and every page of the practice. */
export function readingKinds(site: SiteName): string[] {
  const { pages } = readSite(sites[site]);
  const longest = ['conditions', 'therapies', 'articles'].map((collection) => {
    const entries = pages.filter(({ path }) => path.startsWith(`/${collection}/`) && path !== `/${collection}/`);
    return entries.toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? '/';
  });
  const own = pages.filter(({ path }) => /^\/(?!(conditions|therapies|articles|evidence|search)\/)[^/]+\/$/.test(path));
  return [...longest, ...own.map(({ path }) => path)];
}
