import { getRssString } from '@astrojs/rss';
import type { SitePage } from '#build/finish-pages.ts';
import type { Files, PublishedEntry, Site } from '#build/site.ts';
import { toInstant } from '#lib/dates.ts';
import { type Language, defaultLanguage, otherLanguages, pathIn } from '#lib/languages.ts';
import { localeOf } from '#lib/site-locale.ts';
import { byNewest } from '#lib/order.ts';
import { feedPath, fullUrl, homePath } from '#lib/paths.ts';

/**
 * The feed of all articles, newest first, each with its whole text, and one for each language that has some. Source: RSS
 * 2.0, and its content module.
 */
export async function articleFeeds(site: Site, pages: readonly SitePage[]): Promise<Files> {
  const articles = site.entries.filter(({ collection }) => collection === 'articles');
  const languages = otherLanguages.filter((other) => articles.some(({ language }) => language === other));
  const spoken: Language[] = [defaultLanguage, ...languages];
  const feeds = spoken.map(async (language) => {
    const own = articles.filter((article) => article.language === language);
    return [`client${pathIn(language, feedPath)}`, await articleFeed(language, own, site, pages)] as const;
  });
  return new Map(await Promise.all(feeds));
}

async function articleFeed(
  language: Language,
  articles: readonly PublishedEntry[],
  { address, practiceIn }: Site,
  pages: readonly SitePage[],
): Promise<string> {
  const { name, description, therapist, country } = practiceIn(language);
  const texts = new Map(pages.map(({ path, feedText }) => [path, feedText]));
  const newest = byNewest(articles.map((data) => ({ data }))).map(({ data }) => data);
  const own = fullUrl(pathIn(language, feedPath), address);
  return getRssString({
    title: name,
    description,
    site: fullUrl(pathIn(language, homePath), address),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${localeOf(country, language).toLowerCase()}</language><atom:link href="${own}" rel="self" type="application/rss+xml"/>`,
    items: newest.map(({ path, title, summary, published }) => ({
      title,
      description: summary,
      link: fullUrl(path, address),
      pubDate: new Date(toInstant(published)),
      content: texts.get(path) ?? '',
      customData: `<dc:creator>${escapeXml(therapist.name)}</dc:creator>`,
    })),
  });
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
