import type { BuiltPage, BuiltSite } from '../read-site.ts';

/** Looks at a whole site and tells what is wrong, one line each; nothing where all is well. */
export type SiteCheck = (site: BuiltSite) => string[];

/** What a check promises, in words, to the check. */
export type SiteChecks = Readonly<Record<string, SiteCheck>>;

/** A check of each indexed page by itself. */
export function onEachPage(check: (page: BuiltPage, site: BuiltSite) => string[]): SiteCheck {
  return (site) =>
    indexedPages(site).flatMap((page) => check(page, site).map((problem) => `${page.path}: ${problem}`));
}

/** The problem, where there is one. */
export const unless = (isGood: boolean, problem: string): string[] => (isGood ? [] : [problem]);

export const indexedPages = ({ pages }: BuiltSite) => pages.filter(({ isIndexed }) => isIndexed);

/** The site's own address, or the one that its sitemap and feed use where it has none. */
export const originOf = ({ practice }: BuiltSite) => practice.website ?? 'http://localhost:4321';

/** An address as it stands on a page, in full. */
export const fullUrl = (site: BuiltSite, page: BuiltPage, address: string) =>
  new URL(address, new URL(page.path, originOf(site))).href;

/** Pages that share what should be each one's own. */
export function sharedBy(
  pages: readonly BuiltPage[],
  name: string,
  valueOf: (page: BuiltPage) => string,
): string[] {
  const groups = Map.groupBy(pages, valueOf);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([value, group]) => `${group.map(({ path }) => path).join(' and ')} share the ${name} "${value}"`);
}
