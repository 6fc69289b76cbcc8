import { languageOf, originalPath } from '#lib/languages.ts';
import { localeOf } from '#lib/site-locale.ts';
import { type BuiltPage, oneLine } from '../read-site.ts';
import { type SiteChecks, fullUrl, indexedPages, onEachPage, sharedBy, unless } from './site-check.ts';

const titleOf = (page: BuiltPage) => page.root.querySelector('head title')?.text ?? '';
const descriptionOf = (page: BuiltPage) => page.meta('description') ?? '';
const property = (page: BuiltPage, name: string) =>
  page.root.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
const canonicals = (page: BuiltPage) =>
  page.root.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href') ?? '');

/** What the head of every page tells search engines. Source: this project's rules for search engines, 1 to 8 and 21. */
export const headChecks: SiteChecks = {
  'one title, which no other page has': ({ pages }) => [
    ...pages
      .filter((page) => page.root.querySelectorAll('head title').length !== 1 || titleOf(page).trim() === '')
      .map(({ path }) => `${path}: does not have exactly one title`),
    ...sharedBy(pages, 'title', titleOf),
  ],
  'one description of 50 to 160 characters in a sentence, which no other page has': ({ pages }) => [
    ...pages
      .filter((page) => page.root.querySelectorAll('meta[name="description"]').length !== 1)
      .map(({ path }) => `${path}: does not have exactly one description`),
    ...pages
      .filter((page) => !isSentence(descriptionOf(page)))
      .map((page) => `${page.path}: "${descriptionOf(page)}" is no sentence of 50 to 160 characters`),
    ...sharedBy(pages, 'description', descriptionOf),
  ],
  'one canonical address, its own, where the site knows its address, and none where it does not': onEachPage(
    (page, { practice }) => {
      const own = practice.website === undefined ? [] : [new URL(page.path, practice.website).href];
      const found = canonicals(page);
      return unless(found.join() === own.join(), `canonical is "${found.join()}", not "${own.join()}"`);
    },
  ),
  'one address everywhere: canonical, og:url, structured data and sitemap': (site) =>
    indexedPages(site).flatMap((page) => {
      const own = fullUrl(site, page, page.path);
      const listed = site.sitemap.filter(({ url }) => url.href === own).length;
      const told = site.practice.website === undefined ? undefined : own;
      return [
        ...unless(listed === 1, `stands in the sitemap ${listed} times`),
        ...unless(
          property(page, 'og:url') === told,
          `og:url is "${property(page, 'og:url')}", not "${told}"`,
        ),
        ...unless((canonicals(page)[0] ?? undefined) === told, `canonical is not "${told}"`),
      ].map((problem) => `${page.path}: ${problem}`);
    }),
  'no page in the sitemap that asks to be left out, and no other page left out': ({ pages, sitemap }) => {
    const listed = sitemap.map(({ url }) => url.pathname);
    const hidden = pages.filter(({ isIndexed }) => !isIndexed).map(({ path }) => path);
    const indexed = pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => path);
    return [
      ...hidden
        .filter((path) => listed.includes(path))
        .map((path) => `${path}: is noindex and in the sitemap`),
      ...indexed.filter((path) => !listed.includes(path)).map((path) => `${path}: is not in the sitemap`),
      ...listed
        .filter((path) => ![...hidden, ...indexed].includes(path))
        .map((path) => `${path}: does not exist`),
    ];
  },
  'no language in which the page does not exist': ({ pages }) =>
    pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('link[hreflang]')
        .filter((element) => {
          const other = new URL(element.getAttribute('href') ?? '', 'https://any.test').pathname;
          return originalPath(other) !== originalPath(path) || !pages.some((page) => page.path === other);
        })
        .map((element) => `${path}: ${oneLine(element.outerHTML)}`),
    ),
  'nothing that search engines ignore or have retired': ({ pages }) =>
    pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll(
          'meta[name="keywords"], link[rel="next"], link[rel="prev"], meta[content*="nositelinkssearchbox"]',
        )
        .map((element) => `${path}: ${oneLine(element.outerHTML)}`),
    ),
  'its title and description again for those who share it, and the name of the practice': onEachPage(
    (page, { practice }) => {
      const told = {
        'og:site_name': practice.name,
        'og:description': descriptionOf(page),
        'og:locale': localeOf(practice.country, languageOf(page.path)).replace('-', '_'),
      };
      const wrong = Object.entries(told).filter(([name, value]) => property(page, name) !== value);
      return [
        ...wrong.map(([name]) => `${name} is "${property(page, name)}"`),
        ...unless(/^(website|article)$/.test(property(page, 'og:type') ?? ''), 'og:type is missing'),
        ...unless(titleOf(page).includes(property(page, 'og:title') ?? '\0'), 'og:title is not of the title'),
      ];
    },
  ),
};

/** Words that make a statement: not a list of keywords, which is all commas and no verb or full stop. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  const commas = text.split(',').length - 1;
  return text.length >= 50 && text.length <= 160 && /[.?!]$/.test(text) && commas < words / 2;
}
