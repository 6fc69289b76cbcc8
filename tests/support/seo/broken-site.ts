import { type BuiltPage, type BuiltSite, parsePage, readSitemap } from '../read-site.ts';

/**
 * A site with one page's text changed, to see that a check tells of it.
 * @throws {Error} where there is no such page, or the edit changes nothing
 */
export function withPage(site: BuiltSite, path: string, edit: (html: string) => string): BuiltSite {
  const page = site.pages.find((known) => known.path === path);
  if (page === undefined) throw new Error(`The ${site.name} site has no page ${path} to break.`);
  const html = edit(page.html);
  if (html === page.html) throw new Error(`The edit changes nothing on ${path}.`);
  const pages = site.pages.map((known) => (known === page ? parsePage(page.file, html) : known));
  return withPages(site, pages);
}

/** A site with one of its files changed, such as `robots.txt`. */
export function withFile(site: BuiltSite, file: string, edit: (text: string) => string): BuiltSite {
  const text = edit(site.read(file));
  if (text === site.read(file)) throw new Error(`The edit changes nothing in ${file}.`);
  return {
    ...site,
    read: (name) => (name === file ? text : site.read(name)),
    sitemap: file === 'sitemap-0.xml' ? readSitemap(text) : site.sitemap,
  };
}

function withPages(site: BuiltSite, pages: readonly BuiltPage[]): BuiltSite {
  const pageOf: BuiltSite['pageOf'] = (entry) => {
    const { path } = site.pageOf(entry);
    return pages.find((page) => page.path === path) ?? site.pageOf(entry);
  };
  return { ...site, pages, pageOf };
}
