import { readSite, readingPages } from './read-site.ts';
import { sites } from './sites.ts';
import type { SiteName } from './visit.ts';

/**
 * Addresses that show every kind of page once. The made-up practice shows only what the shipped one cannot: the
 * facts that the shipped one does not know.
 */
export function pageKinds(site: SiteName): string[] {
  if (site === 'second') return ['/', ...readingKinds(site)];
  const lists = ['/conditions/', '/therapies/', '/articles/', '/evidence/', '/body/', '/body/chest/'];
  const spanish = [
    ...['/es/', '/es/conditions/', '/es/evidence/', '/es/body/', '/es/search/'],
    ...['/es/conditions/sciatica/', '/es/safe/', '/es/contact/'],
  ];
  return ['/', ...lists, '/search/', '/404.html', ...readingKinds(site), ...spanish];
}

/**
 * Addresses of the longest condition, therapy and article, and of the pages whose text holds something that no
 * other does: ways to reach the practice, questions to answer, sheets to print.
 */
export function readingKinds(site: SiteName): string[] {
  const pages = readingPages(readSite(sites[site]));
  const longest = ['/conditions/', '/therapies/', '/articles/'].flatMap((list) =>
    pages
      .filter(({ path }) => path.startsWith(list))
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, 1),
  );
  const special = pages.filter(({ path }) => ['/contact/', '/safe/', '/paying/'].includes(path));
  return [...longest, ...special].map(({ path }) => path);
}
