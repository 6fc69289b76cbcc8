import { describe, expect, it } from 'vitest';
import { parse } from 'node-html-parser';
import { type BuiltSite, readSites } from '../support/read-site.ts';
import { writtenEntries } from '../support/written-entries.ts';

describe.each(readSites())('what the $name site tells search engines', (site) => {
  const { pages, sitemap, practice } = site;
  const listed = sitemap.map(({ url }) => url.pathname);

  it('hides the search page, the list of parts and the page for lost visitors, and no other', () => {
    const hidden = pages.filter(({ isIndexed }) => !isIndexed).map(({ path }) => path);
    expect(hidden.toSorted()).toEqual(['/404.html', '/search/', '/style/']);
  });

  it('lists every page that is not hidden, once', () => {
    const indexed = pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => path);
    expect(listed.toSorted()).toEqual(indexed.toSorted());
  });

  it('lists addresses of the website, where that is known', () => {
    const origins = new Set(sitemap.map(({ url }) => url.origin));
    if (practice.website) expect(origins).toEqual(new Set([new URL(practice.website).origin]));
    else expect(origins.size).toBe(1);
  });

  it('gives each page the day its content changed, and nothing that search engines ignore', () => {
    const told = sitemap.map(({ url, lastmod, fields }) => ({ path: url.pathname, lastmod, fields }));
    const changes = changeDays(site);
    const expected = told.map(({ path }) => {
      const day = changes.get(path);
      if (day === undefined) return { path, lastmod: undefined, fields: ['loc'] };
      return { path, lastmod: `${day}T00:00:00.000Z`, fields: ['loc', 'lastmod'] };
    });
    expect(told).toEqual(expected);
  });

  it('knows that day for every page but a part of the body that no condition is about', () => {
    const undated = sitemap.filter(({ lastmod }) => lastmod === undefined).map(({ url }) => url.pathname);
    const felt = writtenEntries(site).flatMap(({ form }) => form.bodyAreas ?? []);
    const areas = undated.map((path) => /^\/body\/([a-z-]+)\/$/.exec(path)?.[1]);
    expect(areas.filter((area) => area === undefined || felt.includes(area))).toEqual([]);
  });

  it('lets every robot in, and names the sitemap only where the website is known', () => {
    const lines = site.read('robots.txt').split('\n');
    expect(lines.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
    const named = lines.filter((line) => line.startsWith('Sitemap:'));
    const address = practice.website && new URL('/sitemap-index.xml', practice.website).href;
    expect(named).toEqual(address ? [`Sitemap: ${address}`] : []);
  });

  it('leads from the index of sitemaps to the sitemap', () => {
    const addresses = parse(site.read('sitemap-index.xml')).querySelectorAll('loc');
    expect(addresses.map(({ text }) => new URL(text).pathname)).toEqual(['/sitemap-0.xml']);
  });

  it('offers a feed of every article, each under its own address', () => {
    const feed = parse(site.read('feed.xml'));
    const items = feed.querySelectorAll('item');
    const paths = items.map((item) => new URL(item.querySelector('guid')?.text ?? '').pathname);
    const articles = pages.filter(({ path }) => /^\/articles\/.+/.test(path)).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(articles.toSorted());
    expect(feed.querySelector('channel > title')?.text).toBe(practice.name);
  });

  it('tells every page about the feed', () => {
    const feeds = pages.map(({ root }) => root.querySelector('link[rel="alternate"]')?.getAttribute('href'));
    expect(new Set(feeds)).toEqual(new Set(['/feed.xml']));
  });
});

/** Address to the newest `updated` of the content that it shows. */
function changeDays(site: BuiltSite): Map<string, string> {
  const days = new Map<string, string>();
  for (const { collection, slug, form } of writtenEntries(site)) {
    const own = site.pageOf({ collection, slug }).path;
    const lists = collection === 'pages' ? [] : [`/${collection}/`];
    if (collection === 'conditions')
      lists.push('/evidence/', '/body/', ...(form.bodyAreas ?? []).map((area) => `/body/${area}/`));
    for (const path of [own, ...lists])
      days.set(path, [days.get(path) ?? '', form.updated].toSorted().at(-1) ?? '');
  }
  return days;
}
