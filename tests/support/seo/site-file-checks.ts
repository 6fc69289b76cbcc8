import { parse } from 'node-html-parser';
import sax from 'sax';
import { originalPath, pathIn } from '#lib/languages.ts';
import { entryPath, markdownPath } from '#lib/paths.ts';
import { type BuiltSite, readingPages } from '../read-site.ts';
import { writtenEntries } from '../written-entries.ts';
import { type SiteChecks, originOf, unless } from './site-check.ts';

/** The files beside the pages. Source: this project's rules for search engines, 47, 48, 50 and 51. */
export const siteFileChecks: SiteChecks = {
  'robots.txt lets every robot at everything, and names the sitemap where the site knows its address': (
    site,
  ) => {
    const [first, second, ...rest] = site.read('robots.txt').trim().split('\n');
    const named = rest.filter((line) => line !== '');
    const address = site.practice.website && new URL('/sitemap-index.xml', site.practice.website).href;
    return [
      ...unless(first === 'User-agent: *' && second === 'Allow: /', 'robots.txt does not let robots in'),
      ...unless(named.join() === (address ? `Sitemap: ${address}` : ''), `robots.txt says "${named.join()}"`),
      ...unless(site.files.has('sitemap-index.xml'), 'there is no sitemap'),
    ];
  },
  'the sitemap is sound, lists pages by their full address and gives nothing that is ignored': (site) => {
    const xml = site.read('sitemap-0.xml');
    const wanted = new Set(['loc', 'lastmod', 'image:image', 'xhtml:link']);
    const addresses = site.sitemap.map(({ url }) => url.href);
    return [
      ...xmlProblems('sitemap-0.xml', xml),
      ...xmlProblems('sitemap-index.xml', site.read('sitemap-index.xml')),
      ...addresses
        .filter((address, index) => addresses.indexOf(address) !== index)
        .map((address) => `${address} is listed twice`),
      ...site.sitemap.flatMap(({ url, fields }) => [
        ...unless(url.origin === new URL(originOf(site)).origin, `${url.href} is of another site`),
        ...unless(site.files.has(`${url.pathname.slice(1)}index.html`), `${url.href} does not exist`),
        ...fields.filter((field) => !wanted.has(field)).map((field) => `${url.href} has a ${field}`),
      ]),
    ];
  },
  'the sitemap tells the pictures of each page, which exist': (site) =>
    parse(site.read('sitemap-0.xml'))
      .querySelectorAll('url')
      .flatMap((address) => {
        const pictures = address.querySelectorAll('image\\:loc').map(({ text }) => new URL(text));
        return [
          ...unless(pictures.length > 0, `${address.querySelector('loc')?.text} has no picture`),
          ...pictures
            .filter(({ pathname }) => !site.files.has(pathname.slice(1)))
            .map(({ href }) => `${href} does not exist`),
        ];
      }),
  'the sitemap gives each page the day its content changed, and no other': (site) => {
    const changes = changeDays(site);
    return site.sitemap.flatMap(({ url, lastmod }) => {
      const day = changes.get(url.pathname);
      return unless(
        lastmod === (day === undefined ? undefined : `${day}T00:00:00.000Z`),
        `${url.pathname}: lastmod is ${lastmod}, and its content changed on ${day}`,
      );
    });
  },
  'the page for lost visitors asks to be left out': ({ pages }) => {
    const lost = pages.find(({ path }) => path === '/404.html');
    return unless(lost?.isIndexed === false, 'there is no 404 page that asks to be left out');
  },
  'llms.txt leads to a plain twin of every page to read, which is all text': (site) => {
    const text = site.read('llms.txt');
    const linked = [...text.matchAll(/\]\(([^)]+)\)/g)].map(
      ([, address = '']) => new URL(address, originOf(site)).pathname,
    );
    const wanted = [...readingPages(site), ...translatedPages(site)].map(({ path }) => markdownPath(path));
    return [
      ...unless(
        text.startsWith(`# ${site.practice.name}\n`),
        'llms.txt does not begin with the name of the practice',
      ),
      ...wanted.filter((path) => !linked.includes(path)).map((path) => `llms.txt does not list ${path}`),
      ...linked
        .filter((path) => !wanted.includes(path))
        .map((path) => `llms.txt lists ${path}, which is no page to read`),
      ...wanted.flatMap((path) => twinProblems(site, path)),
    ];
  },
  'no page depends on llms.txt or on a plain twin': ({ pages }) =>
    pages
      .filter(({ html }) => /(href|src)="[^"]*(llms\.txt|\.md)"/.test(html))
      .map(({ path }) => `${path}: leads to one`),
};

/** The pages of translations, without their front pages. */
const translatedPages = ({ pages, translations }: BuiltSite) =>
  pages.filter(
    ({ path }) =>
      originalPath(path) !== '/' &&
      translations.some(({ collection, slug, language }) => entryPath(collection, slug, language) === path),
  );

/** Where a text is no well-formed XML. Source: XML 1.0. */
export function xmlProblems(file: string, xml: string): string[] {
  const problems: string[] = [];
  const parser = sax.parser(true);
  parser.onerror = ({ message }) => {
    problems.push(`${file}, ${message.replaceAll('\n', ' ')}`);
    parser.resume();
  };
  parser.write(xml).close();
  return problems;
}

/** Address to the newest `updated` of the content that it shows. */
function changeDays(site: BuiltSite): Map<string, string> {
  const days = new Map<string, string>();
  for (const { collection, slug, form } of writtenEntries(site)) {
    const own = site.pageOf({ collection, slug }).path;
    const lists = collection === 'pages' ? [] : [`/${collection}/`];
    if (collection === 'conditions')
      lists.push('/evidence/', '/body/', ...(form.bodyAreas ?? []).map((area) => `/body/${area}/`));
    // A list in Spanish shows originals too.
    for (const path of [own, ...lists, ...lists.map((list) => pathIn('es', list))])
      days.set(path, [days.get(path) ?? '', form.updated].toSorted().at(-1) ?? '');
  }
  for (const { collection, slug, language, data } of site.translations) {
    const { updated, bodyAreas = [] } = data as { updated: string; bodyAreas?: string[] };
    days.set(entryPath(collection, slug, language), updated);
    const lists = collection === 'pages' ? [] : [`/${collection}/`];
    if (collection === 'conditions')
      lists.push('/evidence/', '/body/', ...bodyAreas.map((area) => `/body/${area}/`));
    for (const path of lists.map((list) => pathIn('es', list)))
      days.set(path, [days.get(path) ?? '', updated].toSorted().at(-1) ?? '');
  }
  return days;
}

function twinProblems(site: BuiltSite, path: string): string[] {
  const file = path.slice(1);
  if (!site.files.has(file)) return [`${path} does not exist`];
  const text = site.read(file);
  const page = site.pages.find((known) => markdownPath(known.path) === path);
  const heading = page?.root.querySelector('h1')?.structuredText.replaceAll(/\s+/g, ' ').trim();
  // A translation begins with the note that it waits for a reader.
  const start = originalPath(page?.path ?? '/') === page?.path ? 0 : text.indexOf('# ');
  return [
    ...unless(text.startsWith(`# ${heading}`, start), `${path} does not begin with the heading of its page`),
    ...unless(!/<\/?[a-z][^>]*>/i.test(text.replaceAll('\\<', '')), `${path} holds HTML`),
    ...unless(!/\]\(#|data-astro|\bundefined\b/.test(text), `${path} holds leavings of the page`),
  ];
}
