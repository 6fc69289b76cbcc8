import { languageOf, pathIn } from '#lib/languages.ts';
import { feedPath } from '#lib/paths.ts';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'node-html-parser';
import { type BuiltPage, type BuiltSite } from '../read-site.ts';
import { type WrittenEntry, writtenEntries } from '../written-entries.ts';
import { type SiteChecks, originOf, unless } from './site-check.ts';
import { xmlProblems } from './site-file-checks.ts';

/** What may stand in the text of a feed. Everything else may run, load or change how a reader's program looks. */
const harmless = new Set(
  'a b blockquote br code del em h2 h3 h4 h5 h6 hr i img li ol p pre strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes = new Set(['href', 'src', 'alt', 'title', 'align', 'start']);

/** The feed. Source: RSS 2.0, RFC 822 for its days, and this project's rules for search engines, 49. */
export const feedChecks: SiteChecks = {
  'is sound, and named as the practice is': (site) => {
    const xml = site.read('feed.xml');
    const channel = channelOf(site);
    const self = new URL('/feed.xml', originOf(site)).href;
    return [
      ...xmlProblems('feed.xml', xml),
      ...['title', 'link', 'description', 'language']
        .filter((name) => !textOf(channel, name))
        .map((name) => `the feed has no ${name}`),
      ...unless(textOf(channel, 'title') === site.practice.name, 'the feed has another name'),
      ...unless(xml.includes(`href="${self}"`), 'the feed does not say where it is'),
    ];
  },
  'holds every article under its own lasting address, with its day': (site) => {
    const articles = writtenEntries(site).filter(({ collection }) => collection === 'articles');
    const items = itemsOf(site);
    const addresses = items.map((item) => guidOf(item));
    return [
      ...unless(
        items.length === articles.length,
        `the feed holds ${items.length} of ${articles.length} articles`,
      ),
      ...items.flatMap((item, index) => {
        const address = guidOf(item);
        const entry = articles.find(
          (article) => new URL(site.pageOf(article).path, originOf(site)).href === address,
        );
        return [
          ...unless(addresses.indexOf(address) === index, 'stands in the feed twice'),
          ...itemProblems(item, entry, site),
        ].map((problem) => `${address}: ${problem}`);
      }),
    ];
  },
  'holds the whole text of each, by full addresses, and nothing that could run': (site) =>
    itemsOf(site).flatMap((item) => {
      const page = site.pages.find(({ path }) => new URL(path, originOf(site)).href === guidOf(item));
      return contentProblems(textOf(item, 'content:encoded'), page).map(
        (problem) => `${guidOf(item)}: ${problem}`,
      );
    }),
  'is told of by every page': ({ pages, files }) =>
    pages
      .filter(({ path }) => files.has(pathIn(languageOf(path), feedPath).slice(1)))
      .filter(
        ({ path, root }) =>
          root.querySelectorAll(
            `link[rel="alternate"][type="application/rss+xml"][href="${pathIn(languageOf(path), feedPath)}"]`,
          ).length !== 1,
      )
      .map(({ path }) => `${path}: does not tell of the feed`),
};

type Item = Record<string, unknown>;

function channelOf(site: BuiltSite): Item & { item: Item[] } {
  const parser = new XMLParser({ ignoreAttributes: true, isArray: (name) => name === 'item' });
  const { rss } = parser.parse(site.read('feed.xml')) as { rss: { channel: Item & { item?: Item[] } } };
  return { ...rss.channel, item: rss.channel.item ?? [] };
}

const itemsOf = (site: BuiltSite) => channelOf(site).item;
const textOf = (item: Item, name: string) => (typeof item[name] === 'string' ? item[name] : '');
const guidOf = (item: Item) => textOf(item, 'guid');

function itemProblems(item: Item, entry: WrittenEntry | undefined, site: BuiltSite): string[] {
  const said = textOf(item, 'pubDate');
  const day = isMailDate(said) ? new Date(said).toISOString().slice(0, 10) : '';
  return [
    ...unless(entry !== undefined, 'is the address of no article'),
    ...unless(textOf(item, 'link') === guidOf(item), 'link and guid differ'),
    ...unless(day !== '', `"${said}" is no day of RFC 822`),
    ...unless(day === entry?.form.published, `is of ${day}, and its form says ${entry?.form.published}`),
    ...unless(textOf(item, 'title') === entry?.form.title, 'has another title'),
    ...unless(textOf(item, 'dc:creator') === site.practice.therapist.name, 'is signed by somebody else'),
  ];
}

function contentProblems(html: string, page: BuiltPage | undefined): string[] {
  const content = parse(html);
  const elements = content.querySelectorAll('*');
  const headings = content.querySelectorAll('h2, h3').map(({ text }) => text.trim());
  return [
    ...(page?.main.querySelectorAll('.prose h2, .prose h3') ?? [])
      .map((heading) => heading.structuredText.trim())
      .filter((heading) => !headings.includes(heading))
      .map((heading) => `lacks "${heading}"`),
    ...unless(content.text.length > 200, 'holds no text'),
    ...elements
      .map(({ rawTagName }) => rawTagName.toLowerCase())
      .filter((name) => !harmless.has(name))
      .map((name) => `holds a <${name}>`),
    ...elements
      .flatMap((element) => Object.entries(element.attributes))
      .flatMap(([name, value]) => [
        ...unless(attributes.has(name), `holds ${name}="${value}"`),
        ...unless(
          !/^(href|src)$/.test(name) || /^(https?:\/\/|tel:|mailto:)/.test(value),
          `leads to "${value}"`,
        ),
      ]),
  ];
}

const isMailDate = (text: string) =>
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/.test(
    text,
  );
