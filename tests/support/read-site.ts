import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type HTMLElement, parse as parseHtml } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { loadContent } from '#check/load-content.ts';
import { type Entry, isDraft, readEntries } from '#check/read-entries.ts';
import { otherLanguages } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';
import { type TestSite, clientFolder, givenSite, sites } from './sites.ts';
import { writtenEntries } from './written-entries.ts';

/** One finished page, as a browser gets it. */
export interface BuiltPage {
  /** Its address: `/conditions/jaw-pain/`, or `/404.html`. */
  path: string;
  /** Its file in the site's folder. */
  file: string;
  html: string;
  root: HTMLElement;
  main: HTMLElement;
  /** Content of `<meta name="...">`, where there is one. */
  meta: (name: string) => string | undefined;
  isIndexed: boolean;
}

export interface BuiltSite {
  name: string;
  folder: string;
  /** Every file below `folder`, with `/` between folders. */
  files: ReadonlySet<string>;
  pages: readonly BuiltPage[];
  /** The facts and the content that the site was built from, read anew. */
  practice: Practice;
  entries: readonly Entry[];
  /** Translations that visitors may read. */
  translations: readonly Entry[];
  sitemap: readonly SitemapAddress[];
  /** The page of an entry. Fails where there is none. */
  pageOf: (entry: Pick<Entry, 'collection' | 'slug'>) => BuiltPage;
  read: (file: string) => string;
}

interface SitemapAddress {
  url: URL;
  lastmod: string | undefined;
  /** Names of all fields the sitemap gives for it. */
  fields: string[];
}

/** Both built sites, or the one that SITE_DIR gives. */
export function readSites(): BuiltSite[] {
  return (givenSite === undefined ? Object.values(sites) : [sites.shipped]).map(readSite);
}

/** A built site, read once by each process: its tests only look at it. */
export function readSite(site: TestSite): BuiltSite {
  const known = knownSites.get(site.outDir) ?? readFiles(site);
  knownSites.set(site.outDir, known);
  return known;
}

const knownSites = new Map<string, BuiltSite>();

function readFiles(site: TestSite): BuiltSite {
  const folder = clientFolder(site);
  const files = listFiles(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => parsePage(file, read(file)));
  const pageOf: BuiltSite['pageOf'] = ({ collection, slug }) => {
    const page = pages.find(({ path }) => path === entryPath(collection, slug));
    if (page === undefined)
      throw new Error(`The ${site.name} site has no page for ${collection}/${slug}. Build it anew.`);
    return page;
  };
  return {
    name: site.name,
    folder,
    files: new Set(files),
    pages,
    practice: practiceSchema.parse(parseYaml(readFileSync(join(site.contentDir, 'practice.yaml'), 'utf8'))),
    entries: readEntries(loadContent(site.contentDir)).entries,
    translations: otherLanguages
      .flatMap((language) => readEntries(loadContent(site.contentDir), language).entries)
      .filter((entry) => !isDraft(entry)),
    sitemap: readSitemap(read('sitemap-0.xml')),
    pageOf,
    read,
  };
}

/** The pages that hold an entry's own text, drafts aside. The front page and the lists gather others. */
export function readingPages({ entries, pageOf }: Pick<BuiltSite, 'entries' | 'pageOf'>): BuiltPage[] {
  return writtenEntries({ entries })
    .filter(({ slug }) => slug !== 'home')
    .map((entry) => pageOf(entry));
}

/** Paths of all files below `folder`, relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
    .toSorted();
}

/** What a browser shows or says aloud of a page: its text, with scripts, styles and hidden elements left out. */
export function shownText(page: BuiltPage): string {
  const known = shownTexts.get(page) ?? readShownText(page);
  shownTexts.set(page, known);
  return known;
}

const shownTexts = new WeakMap<BuiltPage, string>();

function readShownText(page: BuiltPage): string {
  const copy = parseHtml(page.html);
  const unseen = copy.querySelectorAll('script, style, template, noscript, [hidden]');
  for (const element of unseen) element.remove();
  return oneLine((copy.querySelector('body') ?? copy).structuredText);
}

/** Text with every run of spaces and line ends as one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A page from its text. */
export function parsePage(file: string, html: string): BuiltPage {
  const root = parseHtml(html);
  const main = root.querySelector('main');
  if (main === null) throw new Error(`${file} has no main element.`);
  const meta = (name: string) => root.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  const path = `/${file.replace(/index\.html$/, '')}`;
  return { path, file, html, root, main, meta, isIndexed: !(meta('robots') ?? '').includes('noindex') };
}

export function readSitemap(xml: string): SitemapAddress[] {
  return parseHtml(xml)
    .querySelectorAll('url')
    .map((address) => ({
      url: new URL(address.querySelector('loc')?.text ?? ''),
      lastmod: address.querySelector('lastmod')?.text,
      fields: address.childNodes.map((field) => field.rawTagName),
    }));
}
