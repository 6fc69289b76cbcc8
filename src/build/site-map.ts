import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { SitePage } from '#build/finish-pages.ts';
import type { Files, Site } from '#build/site.ts';
import {
  type Language,
  alternateLinks,
  defaultLanguage,
  originalPath,
  otherLanguages,
  pathIn,
} from '#lib/languages.ts';
import { fullUrl, letterPath, unlistedPaths } from '#lib/paths.ts';
import { updatedByPath } from '#lib/updated.ts';

/** Addresses in one file. Search engines take up to 50,000. Source: sitemaps.org, "Sitemaps XML format". */
const mostAddresses = 45_000;
const namespaces = { news: false, xhtml: true, image: true, video: false };

interface Address {
  url: string;
  lastmod?: string;
  img: { url: string }[];
  /** The page in each of its languages, itself among them. */
  links?: { lang: string; url: string }[];
}

/**
 * The sitemap: each address with the day its content last changed and the pictures it shows, without pages
 * that are not indexed, and a translated page with the others of its kind. Source: Google Search Central, "Build and submit a sitemap": a day is stated only
 * where it is true, and what is ignored is left out.
 */
export async function siteMap(site: Site, pages: readonly SitePage[]): Promise<Files> {
  const addresses = listedAddresses(site, pages);
  const files = new Map<string, string>();
  const index: { url: string; lastmod?: string }[] = [];
  for (let start = 0; start < addresses.length; start += mostAddresses) {
    const part = addresses.slice(start, start + mostAddresses);
    const name = `sitemap-${index.length}.xml`;
    const stream = new SitemapStream({ hostname: site.address, xmlns: namespaces });
    files.set(`client/${name}`, (await streamToPromise(Readable.from(part).pipe(stream))).toString());
    index.push({ url: fullUrl(`/${name}`, site.address), ...newestOf(part) });
  }
  const stream = new SitemapIndexStream();
  files.set(
    'client/sitemap-index.xml',
    (await streamToPromise(Readable.from(index).pipe(stream))).toString(),
  );
  return files;
}

function listedAddresses({ address, paths, entries }: Site, pages: readonly SitePage[]): Address[] {
  const updated = updatedByPath(entries);
  const pictures = new Map(pages.map((page) => [page.path, page.pictures]));
  const full = (path: string) => fullUrl(path, address);
  // Names begin with other letters in another language.
  const translated = new Set(paths.filter((path) => !originalPath(path).startsWith(letterPath())));
  return paths
    .filter((path) => !unlistedPaths.some((unlisted) => unlisted === originalPath(path)))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((path) => {
      const lastmod = updated.get(path);
      const versions = versionsOf(originalPath(path), translated);
      return {
        url: full(path),
        ...(lastmod !== undefined && { lastmod }),
        img: (pictures.get(path) ?? []).map((picture) => ({ url: full(picture) })),
        ...(versions.length > 0 && {
          links: versions.map(({ hreflang, path: version }) => ({ lang: hreflang, url: full(version) })),
        }),
      };
    });
}

/** The same page in its languages, where there are several. */
function versionsOf(original: string, translated: ReadonlySet<string>) {
  const others = otherLanguages.filter((language) => translated.has(pathIn(language, original)));
  if (others.length === 0) return [];
  const languages: Language[] = [defaultLanguage, ...others];
  return alternateLinks(languages.map((language) => ({ language, path: pathIn(language, original) })));
}

function newestOf(addresses: readonly Address[]): { lastmod?: string } {
  const newest = addresses
    .flatMap(({ lastmod }) => lastmod ?? [])
    .toSorted()
    .at(-1);
  return newest === undefined ? {} : { lastmod: newest };
}
